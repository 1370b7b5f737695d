// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.order;

import java.util.Comparator;

/**
 * The order of Semantic Versioning 2.0, as of packages of Node.js, Rust and Go; a leading {@code v} and what follows a plus do not count.
 * Of versions that are none of these, lacking numbers are zero, and parts that are no numbers are compared as texts.
 */
public enum SemverOrder implements Comparator<String> {

    INSTANCE;

    @Override
    public int compare(String first, String second) {
        String one = bare(first);
        String other = bare(second);
        int order = compareNumbers(core(one), core(other));
        return order != 0 ? order : compareEarly(early(one), early(other));
    }

    private static String bare(String version) {
        String text = version.startsWith("v") || version.startsWith("V") || version.startsWith("=") ? version.substring(1) : version;
        int plus = text.indexOf('+');
        return (plus < 0 ? text : text.substring(0, plus)).strip();
    }

    private static String core(String version) {
        int dash = version.indexOf('-');
        return dash < 0 ? version : version.substring(0, dash);
    }

    private static String early(String version) {
        int dash = version.indexOf('-');
        return dash < 0 ? null : version.substring(dash + 1);
    }

    private static int compareNumbers(String one, String other) {
        String[] mine = one.split("\\.", -1);
        String[] theirs = other.split("\\.", -1);
        int order = 0;
        for (int i = 0; order == 0 && i < Math.max(mine.length, theirs.length); i++) {
            order = compareIdentifiers(i < mine.length ? mine[i] : "0", i < theirs.length ? theirs[i] : "0");
        }
        return order;
    }

    private static int compareEarly(String one, String other) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        String[] mine = one.split("\\.", -1);
        String[] theirs = other.split("\\.", -1);
        int order = 0;
        for (int i = 0; order == 0 && i < Math.min(mine.length, theirs.length); i++) {
            order = compareIdentifiers(mine[i], theirs[i]);
        }
        return order != 0 ? order : Integer.compare(mine.length, theirs.length);
    }

    private static int compareIdentifiers(String one, String other) {
        boolean number = Digits.isNumber(one);
        if (number != Digits.isNumber(other)) {
            return number ? -1 : 1;
        }
        return RpmOrder.compareSegments(one, other, number);
    }
}
