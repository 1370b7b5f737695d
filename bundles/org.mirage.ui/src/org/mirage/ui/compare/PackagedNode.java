// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.List;

import org.mirage.engine.Monitor;
import org.mirage.engine.Names;
import org.mirage.engine.compare.Difference;
import org.mirage.engine.compare.DifferenceCounts;

/** A path that differs, in the list of its package; folders stand beside what is in them. */
final class PackagedNode extends DifferenceNode {

    PackagedNode(Node parent, Difference difference) {
        super(parent, difference, false);
    }

    @Override
    String name() {
        return Names.show(difference().path());
    }

    @Override
    DifferenceCounts counts() {
        return difference().hasChildren() ? difference().ownCounts() : difference().counts();
    }

    @Override
    boolean hasBelow() {
        return false;
    }

    @Override
    List<Node> read(Monitor monitor) {
        return List.of();
    }
}
