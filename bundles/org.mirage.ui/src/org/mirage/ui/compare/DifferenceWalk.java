// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.List;
import java.util.function.Consumer;

/** Walks from difference to difference through the whole tree, in the order in which it is shown; reads folders on the way. */
final class DifferenceWalk {

    private final DifferenceViewer viewer;
    private final NodeReader reader;

    DifferenceWalk(DifferenceViewer viewer, NodeReader reader) {
        this.viewer = viewer;
        this.reader = reader;
    }

    /** True when there is a difference behind, or before, a node. */
    boolean has(Node at, boolean next) {
        if (next && hasBelow(at)) {
            return true;
        }
        for (Node node = at; node.parent() != null; node = node.parent()) {
            if (sibling(node, next) != null || !next && node.parent().isMeant(viewer.arrangement())) {
                return true;
            }
        }
        return false;
    }

    /** Finds the first difference behind a node. */
    void next(Node from, Consumer<Node> found) {
        Node at = from;
        do {
            if (hasBelow(at)) {
                if (!at.isKnown()) {
                    reader.read(at, known -> {
                        viewer.loaded(known);
                        next(known, found);
                    });
                    return;
                }
                at = at.shown(viewer.arrangement()).getFirst();
            } else {
                at = behind(at);
            }
        } while (at != null && !at.isMeant(viewer.arrangement()));
        if (at != null) {
            found.accept(at);
        }
    }

    private boolean hasBelow(Node node) {
        return node.items(viewer.arrangement()) > 0;
    }

    private Node behind(Node at) {
        for (Node node = at; node.parent() != null; node = node.parent()) {
            Node sibling = sibling(node, true);
            if (sibling != null) {
                return sibling;
            }
        }
        return null;
    }

    /** Finds the last difference before a node. */
    void previous(Node from, Consumer<Node> found) {
        for (Node at = from; at.parent() != null; at = at.parent()) {
            Node sibling = sibling(at, false);
            if (sibling != null) {
                last(sibling, found);
                return;
            }
            if (at.parent().isMeant(viewer.arrangement())) {
                found.accept(at.parent());
                return;
            }
        }
    }

    /** Finds the last difference in a node and below. */
    void last(Node in, Consumer<Node> found) {
        Node at = in;
        while (hasBelow(at)) {
            if (!at.isKnown()) {
                reader.read(at, known -> {
                    viewer.loaded(known);
                    last(known, found);
                });
                return;
            }
            at = at.shown(viewer.arrangement()).getLast();
        }
        found.accept(at);
    }

    private Node sibling(Node node, boolean next) {
        List<Node> siblings = node.parent().shown(viewer.arrangement());
        int index = siblings.indexOf(node) + (next ? 1 : -1);
        return index < 0 || index >= siblings.size() ? null : siblings.get(index);
    }
}
