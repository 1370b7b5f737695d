// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mirage.disk.spill.PairTable;
import org.mirage.disk.spill.Spill;
import org.mirage.filesystem.Attribute;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.NodeType;
import org.mirage.store.ContentName;
import org.mirage.store.EntryAttribute;
import org.mirage.store.Hash;

/**
 * The nodes of a volume as packed records outside the heap, in the order in which the volume's tables hold them.
 *
 * <p>A node is meant by its index, from 0 on. Content threads fill in contents while another walks directories: they
 * touch different fields of different records.
 */
final class NodeTable implements Closeable {

    /** The content's hash has been filled in. */
    static final int STORED = 1;
    /** The content is named by its data ranges. */
    static final int BY_EXTENTS = 2;
    /** The content cannot be read. */
    static final int UNREADABLE = 4;
    /** A directory that stands in the tree already. */
    static final int IN_TREE = 8;
    /** The content lies in metadata. */
    static final int INLINE = 16;
    /** The content has to be asked from the node: it is not on the volume as it is. */
    static final int ENCODED = 32;

    private static final int BYTES = 128;
    private static final int ID = 0;
    private static final int SIZE = 8;
    private static final int SECONDS = 16;
    private static final int OWNER = 24;
    private static final int GROUP = 28;
    private static final int NANOSECONDS = 32;
    private static final int FLAGS = 36;
    private static final int PROJECT = 40;
    private static final int MODE = 44;
    private static final int ATTRIBUTES = 48;
    private static final int EXTRA = 56;
    private static final int FIRST = 64;
    private static final int COUNT = 72;
    private static final int NAMES = 80;
    private static final int STATE = 84;
    private static final int DIRECTORY = 88;
    private static final int HASH = 96;

    private static final NodeType[] TYPES = NodeType.values();
    private static final int REMEMBERED_ATTRIBUTES = 512;

    private final Spill records;
    private final Spill blobs;
    private final Map<ByteBuffer, Long> remembered = new HashMap<>();
    private long size;
    private boolean risingIds = true;
    private final PairTable byId;

    NodeTable(Path folder) throws IOException {
        records = new Spill(folder);
        blobs = new Spill(folder);
        byId = new PairTable(folder);
    }

    /** Adds a node without its extents; its index. */
    long add(Node node) throws IOException {
        long at = records.allocate(BYTES, BYTES);
        records.putLong(at + ID, node.id());
        records.putLong(at + SIZE, node.size());
        records.putLong(at + SECONDS, node.seconds());
        records.putInt(at + OWNER, (int) node.owner());
        records.putInt(at + GROUP, (int) node.group());
        records.putInt(at + NANOSECONDS, node.nanoseconds());
        records.putInt(at + FLAGS, node.flags());
        records.putInt(at + PROJECT, (int) node.project());
        records.putInt(at + MODE, node.type().ordinal() << 16 | node.permissions());
        records.putLong(at + ATTRIBUTES, addAttributes(node.attributes()));
        records.putLong(at + EXTRA, addExtra(node));
        records.putInt(at + STATE, (node.inline() == null ? 0 : INLINE) | (node.encoded() ? ENCODED : 0));
        if (size > 0 && risingIds && id(size - 1) >= node.id()) {
            risingIds = false;
        }
        return size++;
    }

    private long addExtra(Node node) throws IOException {
        return switch (node.type()) {
            case LINK -> blobs.addBytes(node.target());
            case CHARACTER_DEVICE, BLOCK_DEVICE -> node.major() << 32 | node.minor();
            case FILE -> node.inline() == null ? -1 : blobs.addBytes(node.inline());
            default -> -1;
        };
    }

    // Labels and access lists repeat on thousands of files; a few hundred of them remembered save nearly all copies.
    private long addAttributes(List<Attribute> attributes) throws IOException {
        if (attributes.isEmpty()) {
            return -1;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(bytes)) {
            data.writeInt(attributes.size());
            for (Attribute attribute : attributes) {
                data.writeInt(attribute.name().length);
                data.write(attribute.name());
                data.writeInt(attribute.value().length);
                data.write(attribute.value());
            }
        }
        ByteBuffer key = ByteBuffer.wrap(bytes.toByteArray());
        Long known = remembered.get(key);
        if (known != null) {
            return known;
        }
        long at = blobs.addBytes(key.array());
        if (remembered.size() < REMEMBERED_ATTRIBUTES && key.remaining() < 1 << 10) {
            remembered.put(key, at);
        }
        return at;
    }

    /** To be called after the last node was added: from then on nodes are found by their ids. */
    void complete() throws IOException {
        remembered.clear();
        // readers come by nodes in the order of their ids as a rule
        if (!risingIds) {
            for (long i = 0; i < size; i++) {
                byId.add(id(i), i);
            }
            byId.sort();
        }
    }

    /** The index of a node, -1 when there is none of that id. */
    long find(long id) {
        if (!risingIds) {
            long at = byId.search(id);
            return at < byId.size() && byId.first(at) == id ? byId.second(at) : -1;
        }
        long low = 0;
        long high = size - 1;
        while (low <= high) {
            long middle = (low + high) >>> 1;
            long there = id(middle);
            if (there == id) {
                return middle;
            }
            if (there < id) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    long size() {
        return size;
    }

    long id(long index) {
        return records.getLong(index * BYTES + ID);
    }

    NodeType type(long index) {
        return TYPES[records.getInt(index * BYTES + MODE) >>> 16];
    }

    int permissions(long index) {
        return records.getInt(index * BYTES + MODE) & 0xffff;
    }

    long bytes(long index) {
        return records.getLong(index * BYTES + SIZE);
    }

    long seconds(long index) {
        return records.getLong(index * BYTES + SECONDS);
    }

    int nanoseconds(long index) {
        return records.getInt(index * BYTES + NANOSECONDS);
    }

    long owner(long index) {
        return Integer.toUnsignedLong(records.getInt(index * BYTES + OWNER));
    }

    long group(long index) {
        return Integer.toUnsignedLong(records.getInt(index * BYTES + GROUP));
    }

    int flags(long index) {
        return records.getInt(index * BYTES + FLAGS);
    }

    long project(long index) {
        return Integer.toUnsignedLong(records.getInt(index * BYTES + PROJECT));
    }

    long major(long index) {
        return records.getLong(index * BYTES + EXTRA) >>> 32;
    }

    long minor(long index) {
        return records.getLong(index * BYTES + EXTRA) & 0xffffffffL;
    }

    /** The target of a symbolic link. */
    byte[] target(long index) {
        return blobs.bytesAt(records.getLong(index * BYTES + EXTRA));
    }

    /** The content of a file in state {@link #INLINE}. */
    byte[] inline(long index) {
        return blobs.bytesAt(records.getLong(index * BYTES + EXTRA));
    }

    List<EntryAttribute> attributes(long index) {
        long at = records.getLong(index * BYTES + ATTRIBUTES);
        if (at < 0) {
            return List.of();
        }
        ByteBuffer data = ByteBuffer.wrap(blobs.bytesAt(at));
        int count = data.getInt();
        List<EntryAttribute> attributes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            attributes.add(new EntryAttribute(next(data), next(data)));
        }
        return attributes;
    }

    private static byte[] next(ByteBuffer data) {
        byte[] bytes = new byte[data.getInt()];
        data.get(bytes);
        return bytes;
    }

    /** Of a file, the index of its first extent, or where its encoded bytes begin; of a directory in the tree, its list of names. */
    long first(long index) {
        return records.getLong(index * BYTES + FIRST);
    }

    /** How many extents of a file, or names of a directory, begin at {@link #first}. */
    long count(long index) {
        return records.getLong(index * BYTES + COUNT);
    }

    void setRun(long index, long first, long count) {
        records.putLong(index * BYTES + FIRST, first);
        records.putLong(index * BYTES + COUNT, count);
    }

    /**
     * Notes of an encoded file, which has no extents here, where its bytes begin and what tells it from others.
     *
     * @param place an offset on the volume, or -1
     * @param mark equal for equal contents, 0 where that is not known
     */
    void setMark(long index, long place, long mark) {
        records.putLong(index * BYTES + FIRST, place);
        records.putLong(index * BYTES + EXTRA, mark);
    }

    /** Of an encoded file, what tells its content from others; 0 where that is not known. */
    long mark(long index) {
        return records.getLong(index * BYTES + EXTRA);
    }

    /** Names found for it so far. */
    int names(long index) {
        return records.getInt(index * BYTES + NAMES);
    }

    void setNames(long index, int names) {
        records.putInt(index * BYTES + NAMES, names);
    }

    boolean is(long index, int state) {
        return (records.getInt(index * BYTES + STATE) & state) != 0;
    }

    void set(long index, int state) {
        records.putInt(index * BYTES + STATE, records.getInt(index * BYTES + STATE) | state);
    }

    /** A directory's place in the table of directories. */
    int directory(long index) {
        return records.getInt(index * BYTES + DIRECTORY);
    }

    void setDirectory(long index, int place) {
        records.putInt(index * BYTES + DIRECTORY, place);
    }

    /** Of a file in state {@link #STORED}, its content's hash. */
    Hash hash(long index) {
        byte[] hash = new byte[Hash.SIZE];
        records.get(index * BYTES + HASH, hash, 0, Hash.SIZE);
        return Hash.of(hash);
    }

    /** Gives a file the content of another one. */
    void copyContent(long from, long to) {
        int state = records.getInt(from * BYTES + STATE) & (STORED | BY_EXTENTS | UNREADABLE);
        setHash(to, hash(from));
        set(to, state);
    }

    /** Keeps the name of a file's content, which is stored now. */
    void setContent(long index, ContentName name) {
        setHash(index, name.hash());
        set(index, name.extents() ? STORED | BY_EXTENTS : STORED);
    }

    private void setHash(long index, Hash hash) {
        records.put(index * BYTES + HASH, hash.bytes(), 0, Hash.SIZE);
    }

    @Override
    public void close() throws IOException {
        records.close();
        blobs.close();
        byId.close();
    }
}
