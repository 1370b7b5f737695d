// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mirage.engine.packages.order.DpkgOrder;

/**
 * What one package says of another: {@code libc6 (>= 2.36)}.
 *
 * @param operator how versions are compared; empty for any version
 */
record Relation(String name, String operator, String version) {

    private static final Pattern FORM = Pattern
            .compile("([^\\s(:\\[]+)(?::[a-z0-9-]+)?\\s*(?:\\(\\s*([<>=]+)\\s*([^\\s)]+)\\s*\\))?.*");

    /** The relations of a field: all of them must hold, and of each list any one. */
    static List<List<Relation>> parse(String field) {
        List<List<Relation>> all = new ArrayList<>();
        for (String part : field.split(",")) {
            List<Relation> choices = new ArrayList<>();
            for (String choice : part.split("\\|")) {
                Matcher matcher = FORM.matcher(choice.strip());
                if (matcher.matches()) {
                    choices.add(new Relation(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2),
                            matcher.group(3) == null ? "" : matcher.group(3)));
                }
            }
            if (!choices.isEmpty()) {
                all.add(choices);
            }
        }
        return all;
    }

    /** True when a version is one that is meant; of what has none only if any is meant. */
    boolean admits(String candidate) {
        if (operator.isEmpty()) {
            return true;
        }
        if (candidate.isEmpty()) {
            return false;
        }
        int order = DpkgOrder.INSTANCE.compare(candidate, version);
        return switch (operator) {
            case "<<" -> order < 0;
            case "<=", "<" -> order <= 0;
            case "=" -> order == 0;
            case ">=", ">" -> order >= 0;
            case ">>" -> order > 0;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return operator.isEmpty() ? name : name + " (" + operator + " " + version + ")";
    }
}
