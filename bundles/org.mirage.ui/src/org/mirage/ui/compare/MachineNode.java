// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.List;

import org.eclipse.swt.graphics.Image;
import org.mirage.engine.Monitor;
import org.mirage.engine.facts.FactGroup;
import org.mirage.ui.Icons;
import org.mirage.ui.format.CountText;

/** Holds what differs between the machines beyond their files, by subject. */
final class MachineNode extends Node {

    private final CompareResult result;

    MachineNode(Node parent, CompareResult result) {
        super(parent);
        this.result = result;
    }

    @Override
    boolean isMeant(Arrangement by) {
        return false;
    }

    @Override
    boolean leads(Arrangement by) {
        return by.filter().facts();
    }

    @Override
    boolean isShown(Arrangement by) {
        return by.filter().facts();
    }

    @Override
    List<Node> read(Monitor monitor) throws IOException {
        return result.readFacts(monitor).stream().<Node>map(group -> group(group)).toList();
    }

    private FactGroupNode group(FactGroup group) {
        FactGroupNode node = new FactGroupNode(this, group);
        node.setChildren(group.rows().stream().<Node>map(row -> new FactNode(node, row)).toList());
        return node;
    }

    @Override
    String text(DifferenceColumn column) {
        return switch (column) {
            case NAME -> Messages.MachineNode_name;
            case CHANGE -> !isKnown() ? "" : children().isEmpty() ? Messages.MachineNode_equal //$NON-NLS-1$
                    : MessageFormat.format(Messages.MachineNode_subjects, children().size());
            case COUNT -> isKnown() && !children().isEmpty()
                    ? CountText.number(children().stream().mapToLong(node -> node.children().size()).sum()) : ""; //$NON-NLS-1$
            default -> ""; //$NON-NLS-1$
        };
    }

    @Override
    Image image() {
        return Icons.MACHINE.image();
    }
}
