// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

import org.mirage.engine.MachineEntry;
import org.mirage.store.DamagedObjectException;
import org.mirage.store.Entry;
import org.mirage.store.ObjectName;
import org.mirage.store.TreeNode;
import org.mirage.store.TreePart;
import org.mirage.store.TreeReader;

/** A cursor in a directory as its volume holds it. */
final class TreeCursor implements EntryCursor {

    private static final byte[] NOTHING = {};

    private final TreeReader trees;
    private final MachineEntry directory;
    private final Deque<Place> places = new ArrayDeque<>();
    /** The greatest name that is known to lie before this place. */
    private byte[] passed = NOTHING;

    private static final class Place {

        private final TreeNode node;
        private int at;

        Place(TreeNode node) {
            this.node = node;
        }

        boolean atEnd() {
            return at >= (node.level() == 0 ? node.entries().size() : node.parts().size());
        }
    }

    TreeCursor(TreeReader trees, MachineEntry directory) throws IOException {
        this.trees = trees;
        this.directory = directory;
        places.push(new Place(trees.node(directory.entry().subtree().tree())));
        leaveEnded();
    }

    @Override
    public boolean atEnd() {
        return places.isEmpty();
    }

    @Override
    public TreePart part() {
        Place place = places.peek();
        return place.node.level() == 0 ? null : place.node.parts().get(place.at);
    }

    @Override
    public Entry entry() {
        Place place = places.peek();
        return place.node.entries().get(place.at);
    }

    @Override
    public MachineEntry shown() {
        return MachineEntry.below(directory, entry());
    }

    @Override
    public boolean isBeyond(byte[] name) {
        return Arrays.compareUnsigned(name, passed) <= 0;
    }

    @Override
    public void next() {
        TreePart part = part();
        passed = part != null ? part.lastName() : entry().name();
        places.peek().at++;
        leaveEnded();
    }

    @Override
    public void enter() throws IOException {
        Place place = places.peek();
        TreePart part = place.node.parts().get(place.at++);
        TreeNode below = trees.node(part.subtree().tree());
        if (below.level() != place.node.level() - 1) {
            throw new DamagedObjectException("The " + ObjectName.tree(part.subtree().tree()) + " does not fit its directory");
        }
        places.push(new Place(below));
        leaveEnded();
    }

    private void leaveEnded() {
        while (!places.isEmpty() && places.peek().atEnd()) {
            places.pop();
        }
    }
}
