// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.tree;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mirage.disk.spill.Spill;
import org.mirage.filesystem.Attribute;
import org.mirage.filesystem.NodeType;
import org.mirage.guestfs.tar.TarEntry;

/** The nodes of a tree as packed records outside the heap; ids count from 1, which is the root. */
final class NodeRecords implements Closeable {

    private static final int BYTES = 128;
    private static final int SIZE = 0;
    private static final int SECONDS = 8;
    private static final int EXTRA = 16;
    private static final int ATTRIBUTES = 24;
    private static final int EXTENTS = 32;
    private static final int FIRST_NAME = 40;
    private static final int OWNER = 48;
    private static final int GROUP = 52;
    private static final int NANOSECONDS = 56;
    private static final int MODE = 60;
    private static final int LINKS = 64;
    private static final int EXTENT_COUNT = 68;
    private static final int EXTENT_BYTES = 24;

    private static final NodeType[] TYPES = NodeType.values();
    private static final int REMEMBERED = 512;
    private static final int LONGEST_REMEMBERED = 1 << 10;

    private final Spill records;
    private final Spill extents;
    private final Spill blobs;
    private final Map<ByteBuffer, Long> remembered = new HashMap<>();
    private long count;

    NodeRecords(Path folder) throws IOException {
        records = new Spill(folder);
        extents = new Spill(folder);
        blobs = new Spill(folder);
    }

    /** Adds a node that nothing names yet; its id. */
    long add(TarEntry entry, NodeType type) throws IOException {
        long at = records.allocate(BYTES, BYTES);
        records.putLong(at + SIZE, switch (type) {
            case FILE -> entry.size();
            case LINK -> entry.link().length;
            default -> 0;
        });
        records.putLong(at + SECONDS, entry.seconds());
        records.putLong(at + EXTRA, switch (type) {
            case LINK -> blobs.addBytes(entry.link());
            case CHARACTER_DEVICE, BLOCK_DEVICE -> entry.major() << 32 | entry.minor() & 0xffffffffL;
            default -> 0;
        });
        records.putLong(at + ATTRIBUTES, addAttributes(entry.attributes()));
        records.putInt(at + OWNER, (int) entry.owner());
        records.putInt(at + GROUP, (int) entry.group());
        records.putInt(at + NANOSECONDS, entry.nanoseconds());
        records.putInt(at + MODE, type.ordinal() << 16 | entry.mode());
        records.putInt(at + LINKS, 1);
        if (type == NodeType.FILE) {
            addExtents(at, entry);
        }
        return ++count;
    }

    private void addExtents(long at, TarEntry entry) throws IOException {
        records.putLong(at + EXTENTS, extents.end());
        int[] extentCount = new int[1];
        entry.visitData((fileOffset, archiveOffset, length, written) -> {
            long extent = extents.allocate(EXTENT_BYTES, Long.BYTES);
            extents.putLong(extent, fileOffset);
            extents.putLong(extent + 8, archiveOffset);
            extents.putLong(extent + 16, length);
            extentCount[0]++;
        });
        records.putInt(at + EXTENT_COUNT, extentCount[0]);
    }

    // Labels and access lists repeat on thousands of files; a few hundred of them remembered save nearly all copies.
    private long addAttributes(List<Attribute> attributes) throws IOException {
        if (attributes.isEmpty()) {
            return -1;
        }
        ByteBuffer packed = pack(attributes);
        Long known = remembered.get(packed);
        if (known != null) {
            return known;
        }
        long at = blobs.addBytes(packed.array());
        if (remembered.size() < REMEMBERED && packed.remaining() < LONGEST_REMEMBERED) {
            remembered.put(packed, at);
        }
        return at;
    }

    private static ByteBuffer pack(List<Attribute> attributes) {
        int length = Integer.BYTES;
        for (Attribute attribute : attributes) {
            length += 2 * Integer.BYTES + attribute.name().length + attribute.value().length;
        }
        ByteBuffer packed = ByteBuffer.allocate(length).putInt(attributes.size());
        for (Attribute attribute : attributes) {
            packed.putInt(attribute.name().length).put(attribute.name());
            packed.putInt(attribute.value().length).put(attribute.value());
        }
        return packed.flip();
    }

    /** Adds an attribute to those that a node has, in place of one of the same name: a file is listed under each of its names. */
    void addAttribute(long id, Attribute attribute) throws IOException {
        List<Attribute> all = new ArrayList<>(attributes(id));
        all.removeIf(known -> Arrays.equals(known.name(), attribute.name()));
        all.add(attribute);
        all.sort((a, b) -> Arrays.compareUnsigned(a.name(), b.name()));
        records.putLong(at(id) + ATTRIBUTES, addAttributes(all));
    }

    /** One more name leads to a node. */
    void addLink(long id) {
        records.putInt(at(id) + LINKS, records.getInt(at(id) + LINKS) + 1);
    }

    long count() {
        return count;
    }

    boolean has(long id) {
        return id >= 1 && id <= count;
    }

    NodeType type(long id) {
        return TYPES[records.getInt(at(id) + MODE) >>> 16];
    }

    int permissions(long id) {
        return records.getInt(at(id) + MODE) & 0xffff;
    }

    long size(long id) {
        return records.getLong(at(id) + SIZE);
    }

    long seconds(long id) {
        return records.getLong(at(id) + SECONDS);
    }

    int nanoseconds(long id) {
        return records.getInt(at(id) + NANOSECONDS);
    }

    long owner(long id) {
        return Integer.toUnsignedLong(records.getInt(at(id) + OWNER));
    }

    long group(long id) {
        return Integer.toUnsignedLong(records.getInt(at(id) + GROUP));
    }

    long links(long id) {
        return records.getInt(at(id) + LINKS);
    }

    long major(long id) {
        return records.getLong(at(id) + EXTRA) >>> 32;
    }

    long minor(long id) {
        return records.getLong(at(id) + EXTRA) & 0xffffffffL;
    }

    byte[] target(long id) {
        return blobs.bytesAt(records.getLong(at(id) + EXTRA));
    }

    List<Attribute> attributes(long id) {
        long at = records.getLong(at(id) + ATTRIBUTES);
        if (at < 0) {
            return List.of();
        }
        ByteBuffer packed = ByteBuffer.wrap(blobs.bytesAt(at));
        int many = packed.getInt();
        List<Attribute> attributes = new ArrayList<>(many);
        for (int i = 0; i < many; i++) {
            attributes.add(new Attribute(next(packed), next(packed)));
        }
        return attributes;
    }

    private static byte[] next(ByteBuffer packed) {
        byte[] bytes = new byte[packed.getInt()];
        packed.get(bytes);
        return bytes;
    }

    int extents(long id) {
        return records.getInt(at(id) + EXTENT_COUNT);
    }

    long fileOffset(long id, int extent) {
        return extents.getLong(extentAt(id, extent));
    }

    long archiveOffset(long id, int extent) {
        return extents.getLong(extentAt(id, extent) + 8);
    }

    long length(long id, int extent) {
        return extents.getLong(extentAt(id, extent) + 16);
    }

    private long extentAt(long id, int extent) {
        return records.getLong(at(id) + EXTENTS) + (long) extent * EXTENT_BYTES;
    }

    /** A directory's name that was added last, in {@link NameRecords}; 0 for none. */
    long firstName(long id) {
        return records.getLong(at(id) + FIRST_NAME);
    }

    void setFirstName(long id, long name) {
        records.putLong(at(id) + FIRST_NAME, name);
    }

    private static long at(long id) {
        return (id - 1) * BYTES;
    }

    @Override
    public void close() throws IOException {
        records.close();
        extents.close();
        blobs.close();
    }
}
