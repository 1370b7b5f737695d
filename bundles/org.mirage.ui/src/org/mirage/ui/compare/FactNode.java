// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.List;
import java.util.Objects;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;
import org.mirage.engine.Monitor;
import org.mirage.engine.compare.ChangedSide;
import org.mirage.engine.facts.FactRow;
import org.mirage.ui.Icons;

/** A fact in which machines differ. */
final class FactNode extends Node {

    private final FactRow row;

    FactNode(Node parent, FactRow row) {
        super(parent);
        this.row = row;
    }

    /** Its values as a line of a table. */
    PropertyRow property() {
        return new PropertyRow(row.name(), text(row.base()), text(row.left()), text(row.right()));
    }

    @Override
    boolean isMeant(Arrangement by) {
        return true;
    }

    @Override
    boolean leads(Arrangement by) {
        return false;
    }

    @Override
    List<Node> read(Monitor monitor) {
        return List.of();
    }

    @Override
    String text(DifferenceColumn column) {
        return switch (column) {
            case NAME -> row.name();
            case CHANGE -> change();
            default -> ""; //$NON-NLS-1$
        };
    }

    private String change() {
        if (row.side() == ChangedSide.CONFLICT) {
            return NLS.bind(Messages.ChangeText_conflict, text(row.left()), text(row.right()));
        }
        String before = text(row.base() != null ? row.base() : row.left());
        String after = text(row.side() == ChangedSide.LEFT ? row.left() : row.right());
        return switch (row.kind()) {
            case ADDED -> NLS.bind(Messages.FactNode_added, after);
            case REMOVED -> NLS.bind(Messages.FactNode_removed, before);
            default -> NLS.bind(Messages.FactNode_changed, before, after);
        };
    }

    private static String text(String value) {
        return Objects.toString(value, ""); //$NON-NLS-1$
    }

    @Override
    Image image() {
        return DifferenceIcons.marked(Icons.FACT,
                row.side() == ChangedSide.CONFLICT ? Icons.MARK_CONFLICT : DifferenceIcons.mark(row.kind()));
    }
}
