// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import java.util.List;

import org.mirage.filesystem.Attribute;
import org.mirage.filesystem.ExtentVisitor;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.NodeType;

/**
 * An empty directory where another subvolume lies, or lay: its metadata are those of the subvolume's root. Where a
 * snapshot only took over the name, the kernel makes one up from its parent (kernel: {@code new_simple_dir()}); as it
 * takes the time at which someone looks, the parent's is given here.
 */
record PlaceNode(long id, int permissions, long owner, long group, long seconds, int nanoseconds, int flags, List<Attribute> attributes)
        implements Node {

    private static final int MADE_UP = 0755;

    /** The place of a subvolume whose root is known. */
    static PlaceNode of(long id, Node root) {
        return new PlaceNode(id, root.permissions(), root.owner(), root.group(), root.seconds(), root.nanoseconds(), root.flags(),
                root.attributes());
    }

    /** A name without a subvolume. */
    static PlaceNode empty(long id, Node parent) {
        return new PlaceNode(id, MADE_UP, parent.owner(), parent.group(), parent.seconds(), parent.nanoseconds(), 0, List.of());
    }

    @Override
    public NodeType type() {
        return NodeType.DIRECTORY;
    }

    @Override
    public long size() {
        return 0;
    }

    @Override
    public long links() {
        return 1;
    }

    @Override
    public long firstOffset() {
        return -1;
    }

    @Override
    public void visitExtents(ExtentVisitor visitor) {
        // a directory has none
    }
}
