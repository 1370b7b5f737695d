// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.NodeType;
import org.mirage.filesystem.NodeVisitor;
import org.mirage.filesystem.Problem;
import org.mirage.filesystem.Problems;
import org.mirage.filesystem.reading.NodeProblems;

/**
 * Visits the nodes of all subvolumes. Several are gone through side by side, inode number by inode number: what
 * snapshots share is then read from the device once.
 */
final class NodeWalk {

    /** More would need more memory than sharing saves time. */
    private static final int TOGETHER = 64;

    private final Subvolumes subvolumes;
    private final NodeReader nodes;
    private final Places places;
    private final NodeVisitor visitor;
    private final Problems problems;

    NodeWalk(Subvolumes subvolumes, NodeReader nodes, Places places, NodeVisitor visitor, Problems problems) {
        this.subvolumes = subvolumes;
        this.nodes = nodes;
        this.places = places;
        this.visitor = visitor;
        this.problems = problems;
    }

    void run() throws IOException {
        List<Subvolume> all = subvolumes.all();
        for (int from = 0; from < all.size(); from += TOGETHER) {
            PriorityQueue<Walker> walkers = new PriorityQueue<>(Comparator.comparingLong(Walker::number));
            for (Subvolume subvolume : all.subList(from, Math.min(all.size(), from + TOGETHER))) {
                Walker walker = new Walker(subvolume);
                if (walker.goTo(TreeIds.FIRST)) {
                    walkers.add(walker);
                }
            }
            while (!walkers.isEmpty()) {
                Walker walker = walkers.remove();
                if (walker.step()) {
                    walkers.add(walker);
                }
            }
        }
    }

    /** How far one subvolume has been gone through. */
    private final class Walker {

        private final Subvolume subvolume;
        private final Cursor cursor;
        private long number;

        Walker(Subvolume subvolume) {
            this.subvolume = subvolume;
            this.cursor = new Cursor(subvolume.tree(),
                    message -> problems.found(new Problem(-1, "subvolume " + subvolume.id() + ": " + message)));
        }

        long number() {
            return number;
        }

        /** Numbers below zero are things of the tree's own, and no nodes. */
        boolean goTo(long from) throws IOException {
            boolean more = from > 0 && cursor.seek(from, 0, 0) && cursor.objectid() >= 0;
            number = more ? cursor.objectid() : 0;
            return more;
        }

        boolean step() throws IOException {
            if (cursor.type() == ItemType.INODE) {
                NodeProblems own = new NodeProblems(NodeReader.isNumber(number)
                        ? NodeIds.of(NodeIds.INODE, subvolume.place(), number) : -1, problems);
                Node node = read(own);
                if (node != null) {
                    visitor.node(node);
                    if (node.type() == NodeType.DIRECTORY) {
                        places(own);
                    }
                }
                own.end();
            }
            return goTo(number + 1);
        }

        private Node read(NodeProblems own) throws IOException {
            try {
                return InodeItem.parse(cursor).isLive() ? nodes.read(subvolume, cursor, own::add) : null;
            } catch (DamagedException e) {
                own.add("it cannot be read: " + e.getMessage());
                return null;
            }
        }

        private void places(NodeProblems own) throws IOException {
            for (boolean more = cursor.seek(number, ItemType.DIR_INDEX, 0); more && cursor.isAt(number, ItemType.DIR_INDEX);
                    more = cursor.next()) {
                if (cursor.size() > DirectoryEntry.TYPE_AT && cursor.bytes()[cursor.at() + DirectoryEntry.TYPE_AT] == (byte) ItemType.ROOT) {
                    Node place = place(own);
                    if (place != null) {
                        visitor.node(place);
                    }
                }
            }
        }

        private Node place(NodeProblems own) throws IOException {
            try {
                return nodes.read(places.take(subvolume, number, cursor.offset(), DirectoryEntry.single(cursor)));
            } catch (DamagedException e) {
                own.add("a subvolume in it cannot be shown: " + e.getMessage());
                return null;
            }
        }
    }
}
