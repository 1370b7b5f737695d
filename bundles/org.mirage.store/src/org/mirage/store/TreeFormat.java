// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tree objects as bytes and where large directories are split, as {@code docs/format.md} has it under "Tree". */
final class TreeFormat {

    static final int VERSION = 1;
    /** A directory of more entries is split. */
    static final int MOST_ENTRIES = 4096;
    /** A directory whose entries and attributes take more bytes is split. */
    static final int MOST_BYTES = 1 << 20;
    /** No part has more entries, or parts below it. */
    static final int MOST_IN_PART = 8192;
    /** No level is higher: enough for more entries than there are numbers. */
    static final int MOST_LEVELS = 7;

    private static final int LEAF_BITS = 10;
    private static final int PART_BITS = 8;

    private TreeFormat() {
    }

    /** The number that decides after which names nodes end. */
    static long nameHash(byte[] name) {
        return Hash.sha256(name).word(0);
    }

    /** True when a node of some level ends after a name. */
    static boolean endsNode(long nameHash, int level) {
        if (level == 0) {
            return (nameHash & (1 << LEAF_BITS) - 1) == 0;
        }
        int shift = LEAF_BITS + PART_BITS * (level - 1);
        return level < MOST_LEVELS && (nameHash >>> shift & (1 << PART_BITS) - 1) == 0;
    }

    static void encodePart(ByteWriter out, TreePart part) {
        out.sized(part.lastName()).varint(part.count());
        EntryCodec.encodeSubtree(out, part.subtree());
    }

    /** Decodes a tree object; large attribute values will be read from the source. */
    static TreeNode decode(byte[] bytes, Hash name, ObjectSource source) throws DamagedObjectException {
        ByteReader in = new ByteReader(bytes, ObjectName.tree(name).toString());
        if (in.get() != VERSION) {
            throw in.damaged("it is of another version");
        }
        int level = in.small(MOST_LEVELS);
        int count = in.count(1);
        TreeNode node = level == 0 ? new TreeNode(0, entries(in, count, source), List.of())
                : new TreeNode(level, List.of(), parts(in, count));
        in.end();
        return node;
    }

    private static List<Entry> entries(ByteReader in, int count, ObjectSource source) throws DamagedObjectException {
        int attributeCount = in.count(3);
        List<EntryAttribute> attributes = new ArrayList<>(attributeCount);
        for (int i = 0; i < attributeCount; i++) {
            attributes.add(AttributeTable.decode(in, source));
        }
        List<Entry> entries = new ArrayList<>(Math.min(count, in.remaining()));
        byte[] last = null;
        for (int i = 0; i < count; i++) {
            Entry entry = EntryCodec.decode(in, attributes);
            if (last != null && Arrays.compareUnsigned(last, entry.name()) >= 0) {
                throw in.damaged("its entries are not in order");
            }
            last = entry.name();
            entries.add(entry);
        }
        return List.copyOf(entries);
    }

    private static List<TreePart> parts(ByteReader in, int count) throws DamagedObjectException {
        List<TreePart> parts = new ArrayList<>(Math.min(count, in.remaining()));
        byte[] last = null;
        for (int i = 0; i < count; i++) {
            byte[] name = in.sized();
            long entries = in.varint();
            parts.add(new TreePart(name, entries, EntryCodec.subtree(in)));
            if (last != null && Arrays.compareUnsigned(last, name) >= 0) {
                throw in.damaged("its parts are not in order");
            }
            last = name;
        }
        if (parts.isEmpty()) {
            throw in.damaged("it has no parts");
        }
        return List.copyOf(parts);
    }
}
