// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.io.IOException;
import java.util.List;

import org.eclipse.swt.graphics.Image;
import org.mirage.engine.Monitor;

/**
 * A row of the tree of differences; what stands below it is unknown until someone looks. For the user-interface thread, but for
 * reading.
 */
abstract class Node {

    private final Node parent;
    private volatile List<Node> children;
    private List<Node> shown;
    private Arrangement arrangement;

    Node(Node parent) {
        this.parent = parent;
    }

    /** The row above; the invisible root has none. */
    final Node parent() {
        return parent;
    }

    final boolean isKnown() {
        return children != null;
    }

    /** What stands below; null while unknown. */
    final List<Node> children() {
        return children;
    }

    final void setChildren(List<Node> known) {
        children = known;
        arrangement = null;
    }

    /** What stands below and is shown, in the order in which it is shown; empty while unknown. */
    final List<Node> shown(Arrangement by) {
        if (children == null) {
            return List.of();
        }
        if (arrangement != by) {
            arrangement = by;
            shown = children.stream().filter(node -> node.isShown(by)).sorted(by.order()).toList();
        }
        return shown;
    }

    /** How many items stand below; while unknown, one stands for what may come. */
    final int items(Arrangement by) {
        return isKnown() ? shown(by).size() : leads(by) ? 1 : 0;
    }

    /** True when it is shown itself, or for what is below. */
    boolean isShown(Arrangement by) {
        return isMeant(by) || leads(by);
    }

    /** True for something that differs and is wanted, at which a walk from difference to difference stops. */
    abstract boolean isMeant(Arrangement by);

    /** True when something below is shown, as far as can be told without reading it. */
    abstract boolean leads(Arrangement by);

    /** Reads what stands below; not in the user-interface thread. */
    abstract List<Node> read(Monitor monitor) throws IOException;

    abstract String text(DifferenceColumn column);

    /** What a numeric column sorts by. */
    long weight(DifferenceColumn column) {
        return 0;
    }

    abstract Image image();
}
