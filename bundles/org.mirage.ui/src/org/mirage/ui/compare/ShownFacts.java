// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.List;

import org.eclipse.osgi.util.NLS;

/** Facts of machines, all of a subject or a single one; likewise versions of packages. */
final class ShownFacts extends Shown {

    ShownFacts(Node node) {
        super(node, Form.PROPERTIES);
    }

    @Override
    String title() {
        String name = node().text(DifferenceColumn.NAME);
        return node().parent() instanceof FactGroupNode group
                ? NLS.bind(Messages.ShownDifference_title, group.text(DifferenceColumn.NAME), name) : name;
    }

    @Override
    List<PropertyRow> properties() {
        return rows(node());
    }

    private static List<PropertyRow> rows(Node node) {
        if (node instanceof FactNode fact) {
            return List.of(fact.property());
        }
        if (node instanceof PackageNode one) {
            return List.of(one.property());
        }
        return node.isKnown() ? node.children().stream().flatMap(below -> rows(below).stream()).toList() : List.of();
    }
}
