// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a large directory as a tree of parts that end where the hashes of names say so: adding a name changes the
 * part that it is in and those above, whatever the order in which names came to be.
 */
final class SplitWriter {

    /** A node above level 0 that is being filled. */
    private static final class Level {
        private final ByteWriter parts = new ByteWriter(512);
        private NodeTotals totals;
        private int count;
        private TreePart only;
        private boolean ended;

        private Level(NodeTotals totals) {
            this.totals = totals;
        }
    }

    private final TreeWriter trees;
    private final LeafBuilder leaf;
    private final List<Level> levels = new ArrayList<>();
    private NodeTotals leafTotals = new NodeTotals();
    private byte[] lastName;

    SplitWriter(TreeWriter trees) {
        this.trees = trees;
        leaf = trees.leaf();
        levels.add(new Level(new NodeTotals()));
    }

    void add(Entry entry, ByteWriter contentOnly) throws IOException {
        leaf.add(entry);
        lastName = entry.name();
        leafTotals.add(entry, contentOnly);
        for (Level level : levels) {
            level.totals.add(entry, contentOnly);
        }
        long hash = TreeFormat.nameHash(lastName);
        if (TreeFormat.endsNode(hash, 0) || leaf.count() >= TreeFormat.MOST_IN_PART
                || leaf.length() >= TreeFormat.MOST_BYTES) {
            endLeaf();
            for (int i = 0; i < levels.size() && ends(levels.get(i), hash, i + 1); i++) {
                end(i);
            }
        }
    }

    /** Ends all nodes; the name of the lowest one that holds everything. */
    Hash finish() throws IOException {
        if (leaf.count() > 0) {
            endLeaf();
        }
        int i = 0;
        while (levels.get(i).ended || levels.get(i).count > 1) {
            if (!levels.get(i).ended) {
                return trees.put(encode(levels.get(i), i + 1));
            }
            if (levels.get(i).count > 0) {
                end(i);
            }
            i++;
        }
        return levels.get(i).only.subtree().tree();
    }

    private static boolean ends(Level level, long hash, int number) {
        return TreeFormat.endsNode(hash, number) || level.count >= TreeFormat.MOST_IN_PART
                || level.parts.length() >= TreeFormat.MOST_BYTES;
    }

    private void endLeaf() throws IOException {
        long count = leafTotals.count();
        Hash tree = trees.put(leaf.finish());
        add(0, new TreePart(lastName, count, leafTotals.subtree(tree)));
        leafTotals = new NodeTotals();
    }

    /** Ends the node of a place in {@link #levels} and adds it to the one above. */
    private void end(int place) throws IOException {
        Level level = levels.get(place);
        if (place + 1 == levels.size()) {
            // Its first node begins where this one began, with the directory.
            levels.add(new Level(level.totals.copy()));
        }
        long count = level.totals.count();
        Hash tree = trees.put(encode(level, place + 1));
        add(place + 1, new TreePart(lastName, count, level.totals.subtree(tree)));
        level.parts.clear();
        level.totals = new NodeTotals();
        level.count = 0;
        level.ended = true;
    }

    private void add(int place, TreePart part) {
        Level level = levels.get(place);
        TreeFormat.encodePart(level.parts, part);
        level.only = part;
        level.count++;
    }

    private static byte[] encode(Level level, int number) {
        return new ByteWriter(16 + level.parts.length()).put(TreeFormat.VERSION).varint(number).varint(level.count)
                .put(level.parts).toBytes();
    }
}
