// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mirage.ui.properties.EntryFacts;
import org.mirage.ui.properties.Fact;
import org.mirage.ui.properties.FactGroup;

/** Lays the properties of the sides of a difference beside each other. */
final class PropertyRows {

    private PropertyRows() {
    }

    static List<PropertyRow> of(Sides<SideContent> sides) {
        Sides<Map<String, String>> facts = new Sides<>(facts(sides.base()), facts(sides.left()), facts(sides.right()));
        Set<String> names = new LinkedHashSet<>();
        facts.all().forEach(side -> names.addAll(side.keySet()));
        List<PropertyRow> rows = new ArrayList<>();
        for (String name : names) {
            rows.add(new PropertyRow(name, value(facts.base(), name), value(facts.left(), name), value(facts.right(), name)));
        }
        return rows;
    }

    private static String value(Map<String, String> facts, String name) {
        return facts.getOrDefault(name, ""); //$NON-NLS-1$
    }

    private static Map<String, String> facts(SideContent side) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (side != null) {
            for (FactGroup group : new EntryFacts(side.entry()).groups()) {
                for (Fact fact : group.facts()) {
                    facts.putIfAbsent(fact.label(), fact.value());
                }
            }
        }
        return facts;
    }
}
