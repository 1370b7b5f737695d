// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.io.IOException;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Which inodes are in use as nodes, a bit each, found out group by group when first asked. */
final class LiveInodes {

    private static final BitSet NONE = new BitSet(0);

    private final ExtVolume volume;
    private final InodeTables tables;
    private final NodeReader nodes;
    private final AtomicReferenceArray<BitSet> groups;

    LiveInodes(ExtVolume volume, InodeTables tables, NodeReader nodes) {
        this.volume = volume;
        this.tables = tables;
        this.nodes = nodes;
        this.groups = new AtomicReferenceArray<>((int) volume.superblock().groups());
    }

    boolean contains(long number) throws IOException {
        if (!nodes.isVisible(number) || number < 1) {
            return false;
        }
        int perGroup = volume.superblock().inodesPerGroup();
        int group = (int) ((number - 1) / perGroup);
        BitSet live = groups.get(group);
        if (live == null) {
            live = new BitSet();
            visit(group, live, inode -> { });
            put(group, live);
        }
        return live.get((int) ((number - 1) % perGroup));
    }

    /** Visits the live inodes of a group, and remembers them. */
    void visit(int group, InodeTables.Visitor visitor) throws IOException {
        BitSet live = new BitSet();
        visit(group, live, visitor);
        put(group, live);
    }

    private void visit(int group, BitSet live, InodeTables.Visitor visitor) throws IOException {
        int perGroup = volume.superblock().inodesPerGroup();
        tables.visit(group, inode -> {
            if (nodes.isLive(inode)) {
                live.set((int) ((inode.number() - 1) % perGroup));
                visitor.inode(inode);
            }
        });
    }

    private void put(int group, BitSet live) {
        // a clone has no spare words, and most groups of a large volume may be empty
        groups.set(group, live.isEmpty() ? NONE : (BitSet) live.clone());
    }
}
