// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Stores the hard-link groups of a volume, in bounded memory; for one thread. */
public final class LinkTableWriter implements Closeable {

    private static final byte[] NO_PATH = {};

    private final ObjectTarget target;
    private final RecordSorter paths;
    private final RecordSorter keys;
    private final ByteWriter groupRows = new ByteWriter(64);
    private final ByteWriter lookupRows = new ByteWriter(64);
    private long groups;
    private long pathCount;
    private int groupParts;
    private int lookupParts;

    /** A writer into a session, through a thread's own frames. */
    public LinkTableWriter(PackSession session, FrameWriter frames) {
        this(session, frames, RecordSorter.MEMORY);
    }

    /**
     * A writer to wherever objects are taken.
     *
     * @param temporary a folder for what does not fit into memory
     */
    public LinkTableWriter(ObjectTarget target, Path temporary) {
        this(target, temporary, "links-" + UUID.randomUUID(), RecordSorter.MEMORY);
    }

    LinkTableWriter(PackSession session, FrameWriter frames, long memory) {
        this(new SessionTarget(session, frames), session.temporary(), "links" + session.nextNumber(), memory);
    }

    private LinkTableWriter(ObjectTarget target, Path temporary, String name, long memory) {
        this.target = target;
        paths = new RecordSorter(temporary, name + "-paths", memory);
        keys = new RecordSorter(temporary, name + "-keys", memory);
    }

    /** A group of two or more full paths without leading slash; paths and groups in any order. */
    public void add(List<byte[]> group) throws IOException {
        if (group.size() < 2) {
            throw new IllegalArgumentException("A path that is not linked makes no group");
        }
        byte[] first = group.stream().min(Arrays::compareUnsigned).orElseThrow();
        for (byte[] path : group) {
            if (path.length == 0 || new String(path, StandardCharsets.ISO_8859_1).indexOf(0) >= 0) {
                throw new IllegalArgumentException("\"" + Names.printable(path) + "\" is no path");
            }
            // No path has a NUL, so the paths of a group come together, and groups by their first paths.
            byte[] record = Arrays.copyOf(first, first.length + 1 + path.length);
            System.arraycopy(path, 0, record, first.length + 1, path.length);
            paths.add(record);
        }
    }

    /** Stores the table; null when there are no groups. */
    public Hash finish() throws IOException {
        GroupParts parts = new GroupParts();
        paths.drain(parts);
        if (groups == 0) {
            return null;
        }
        parts.end();
        LookupParts lookups = new LookupParts();
        keys.drain(lookups);
        lookups.end();
        ByteWriter table = new ByteWriter(64 + groupRows.length() + lookupRows.length());
        table.put(LinkFormat.VERSION).put(LinkFormat.TABLE).varint(groups).varint(pathCount).varint(groupParts)
                .put(groupRows).varint(lookupParts).put(lookupRows);
        return put(table.toBytes());
    }

    /** Removes temporary files. */
    @Override
    public void close() throws IOException {
        paths.close();
        keys.close();
    }

    private Hash put(byte[] bytes) throws IOException {
        ObjectName name = ObjectKind.LINKS.nameOf(bytes);
        if (target.claim(name)) {
            target.put(name, ByteBuffer.wrap(bytes));
        }
        return name.hash();
    }

    /** Turns sorted (first path, path) into parts. */
    private final class GroupParts implements RecordSorter.Consumer {
        private final ByteWriter part = new ByteWriter(1 << 10);
        private final ByteWriter group = new ByteWriter(1 << 10);
        private byte[] first;
        private byte[] last = NO_PATH;
        private int inGroup;
        private int inPart;
        /** Bytes of the part's paths, written out: many long paths may begin alike. */
        private long plain;
        private boolean continues;

        @Override
        public void accept(byte[] record) throws IOException {
            int zero = 0;
            while (record[zero] != 0) {
                zero++;
            }
            byte[] path = Arrays.copyOfRange(record, zero + 1, record.length);
            if (first == null || !Arrays.equals(first, 0, first.length, record, 0, zero)) {
                endGroup();
                if (full()) {
                    endPart(false);
                }
                first = Arrays.copyOf(record, zero);
                groups++;
            } else if (full() && inGroup > 0) {
                endGroup();
                endPart(true);
            }
            int shared = LinkFormat.shared(last, path);
            group.varint(shared).varint(path.length - shared).put(path, shared, path.length - shared);
            last = path;
            plain += path.length;
            inGroup++;
            pathCount++;
            keys.add(ByteBuffer.allocate(16).putLong(LinkFormat.key(path)).putLong(groups - 1).array());
        }

        private void end() throws IOException {
            endGroup();
            endPart(false);
        }

        private boolean full() {
            return part.length() + group.length() >= LinkFormat.PART_BYTES || plain >= LinkFormat.PLAIN_BYTES;
        }

        private void endGroup() {
            if (inGroup > 0) {
                part.varint(inGroup).put(group);
                group.clear();
                inGroup = 0;
                inPart++;
            }
        }

        private void endPart(boolean nextContinues) throws IOException {
            byte[] bytes = new ByteWriter(16 + part.length()).put(LinkFormat.VERSION).put(LinkFormat.GROUPS)
                    .put(continues ? 1 : 0).varint(inPart).put(part).toBytes();
            groupRows.varint(continues ? inPart - 1 : inPart).put(continues ? 1 : 0)
                    .put(LinkTableWriter.this.put(bytes));
            groupParts++;
            part.clear();
            inPart = 0;
            plain = 0;
            last = NO_PATH;
            continues = nextContinues;
        }
    }

    /** Turns sorted (key, group) into parts. */
    private final class LookupParts implements RecordSorter.Consumer {
        private final ByteWriter part = new ByteWriter(1 << 10);
        private long firstKey;
        private int inPart;

        @Override
        public void accept(byte[] record) throws IOException {
            ByteBuffer pair = ByteBuffer.wrap(record);
            long key = pair.getLong();
            if (part.length() >= LinkFormat.PART_BYTES) {
                end();
            }
            if (inPart == 0) {
                firstKey = key;
            }
            part.fixed64(key).varint(pair.getLong());
            inPart++;
        }

        private void end() throws IOException {
            byte[] bytes = new ByteWriter(16 + part.length()).put(LinkFormat.VERSION).put(LinkFormat.LOOKUP)
                    .varint(inPart).put(part).toBytes();
            lookupRows.fixed64(firstKey).put(put(bytes));
            lookupParts++;
            part.clear();
            inPart = 0;
        }
    }
}
