// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.mirage.engine.compare.ChangeKind;
import org.mirage.engine.compare.ChangedSide;

/** Tells what differs between the facts of one subject in two versions, or in two and their base. */
final class FactDifference {

    private final List<FactList> versions;
    private final List<FactRow> rows = new ArrayList<>();

    /**
     * Will compare.
     *
     * @param versions left and right; or base, left and right
     */
    FactDifference(List<FactList> versions) {
        this.versions = versions;
    }

    /** What differs, by name; what was not looked at comes last. */
    List<FactRow> rows() {
        Set<String> names = new TreeSet<>(NaturalOrder.INSTANCE);
        versions.forEach(version -> names.addAll(version.facts().keySet()));
        names.forEach(this::compare);
        Set<String> leftOut = new TreeSet<>(NaturalOrder.INSTANCE);
        versions.forEach(version -> leftOut.addAll(version.leftOut().keySet()));
        leftOut.forEach(what -> add("not looked at: " + what, version -> version.leftOut().get(what)));
        return rows;
    }

    private void compare(String name) {
        if (!versions.stream().allMatch(version -> version.facts().containsKey(name))) {
            addTold(name, version -> version.facts().containsKey(name) ? version.facts().get(name).whole() : null);
            return;
        }
        for (String property : properties(name)) {
            addTold(property.isEmpty() ? name : name + ": " + property,
                    version -> version.facts().get(name).properties().get(property));
        }
    }

    /** All properties that a fact has in any version, in the order that all of its kind have. */
    private List<String> properties(String name) {
        List<String> all = new ArrayList<>();
        for (FactList version : versions) {
            int place = 0;
            for (String property : version.facts().get(name).properties().keySet()) {
                int known = all.indexOf(property);
                if (known < 0) {
                    all.add(place, property);
                }
                place = known < 0 ? place + 1 : known + 1;
            }
        }
        return all;
    }

    /** Adds what differs, unless it may be in what was left out of a version. */
    private void addTold(String name, Function<FactList, FactValue> of) {
        if (versions.stream().allMatch(version -> version.complete() || of.apply(version) != null)) {
            add(name, of);
        }
    }

    private void add(String name, Function<FactList, FactValue> of) {
        FactValue[] values = versions.stream().map(of).toArray(FactValue[]::new);
        if (Arrays.stream(values).allMatch(value -> Objects.equals(value, values[0]))) {
            return;
        }
        FactValue left = values[values.length - 2];
        FactValue right = values[values.length - 1];
        if (values.length == 2) {
            rows.add(new FactRow(name, null, text(left, null), text(right, left), kind(left, right), ChangedSide.RIGHT));
            return;
        }
        FactValue base = values[0];
        ChangedSide side = side(base, left, right);
        ChangeKind kind = switch (side) {
            case LEFT -> kind(base, left);
            case RIGHT, BOTH -> kind(base, right);
            case CONFLICT -> base == null ? ChangeKind.ADDED : ChangeKind.CONTENT;
        };
        rows.add(new FactRow(name, text(base, null), text(left, base), text(right, base == null ? left : base), kind, side));
    }

    private static ChangedSide side(FactValue base, FactValue left, FactValue right) {
        if (Objects.equals(left, right)) {
            return ChangedSide.BOTH;
        }
        if (Objects.equals(base, left)) {
            return ChangedSide.RIGHT;
        }
        return Objects.equals(base, right) ? ChangedSide.LEFT : ChangedSide.CONFLICT;
    }

    private static ChangeKind kind(FactValue before, FactValue after) {
        return before == null ? ChangeKind.ADDED : after == null ? ChangeKind.REMOVED : ChangeKind.CONTENT;
    }

    private static String text(FactValue value, FactValue beside) {
        return value == null ? null : value.textBeside(beside);
    }
}
