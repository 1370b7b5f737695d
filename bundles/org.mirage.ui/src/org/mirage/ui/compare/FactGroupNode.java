// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.List;

import org.eclipse.swt.graphics.Image;
import org.mirage.engine.Monitor;
import org.mirage.engine.facts.FactGroup;
import org.mirage.ui.Icons;
import org.mirage.ui.format.CountText;

/** A subject in which machines differ, such as users. */
final class FactGroupNode extends Node {

    private final FactGroup group;

    FactGroupNode(Node parent, FactGroup group) {
        super(parent);
        this.group = group;
    }

    FactGroup group() {
        return group;
    }

    @Override
    boolean isMeant(Arrangement by) {
        return false;
    }

    @Override
    boolean leads(Arrangement by) {
        return true;
    }

    @Override
    List<Node> read(Monitor monitor) {
        return children();
    }

    @Override
    String text(DifferenceColumn column) {
        return switch (column) {
            case NAME -> group.title();
            case COUNT -> CountText.number(group.rows().size());
            default -> ""; //$NON-NLS-1$
        };
    }

    @Override
    Image image() {
        return Icons.PROPERTIES.image();
    }
}
