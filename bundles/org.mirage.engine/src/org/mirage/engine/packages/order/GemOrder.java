// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order of versions of Ruby's gems, as {@code Gem::Version} has it: numbers as numbers, words before numbers and by their bytes, zeros
 * before the first word and at the end left out. A dash stands for {@code .pre.}.
 */
public enum GemOrder implements Comparator<String> {

    INSTANCE;

    private static final int LONGEST = 1000;
    private static final String ZERO = "0";

    @Override
    public int compare(String first, String second) {
        List<String> one = segments(first);
        List<String> other = segments(second);
        int order = 0;
        for (int i = 0; order == 0 && i < Math.max(one.size(), other.size()); i++) {
            order = compareSegments(i < one.size() ? one.get(i) : ZERO, i < other.size() ? other.get(i) : ZERO);
        }
        return order;
    }

    private static List<String> segments(String version) {
        String text = version.strip().replace("-", ".pre.");
        List<String> segments = new ArrayList<>();
        int numbers = -1;
        for (int at = 0; at < Math.min(text.length(), LONGEST);) {
            int end = Digits.end(text, at);
            if (end == at) {
                end = Digits.endOfLetters(text, at);
                if (end > at && numbers < 0) {
                    trim(segments, 0);
                    numbers = segments.size();
                }
            }
            if (end > at) {
                segments.add(text.substring(at, end));
            }
            at = Math.max(end, at + 1);
        }
        trim(segments, Math.max(numbers, 0));
        return segments;
    }

    /** Leaves out zeros at the end, but none of those that stand first. */
    private static void trim(List<String> segments, int first) {
        while (segments.size() > first && Digits.isNumber(segments.getLast()) && Digits.compare(segments.getLast(), "") == 0) {
            segments.removeLast();
        }
    }

    private static int compareSegments(String one, String other) {
        boolean number = Digits.isNumber(one);
        if (number != Digits.isNumber(other)) {
            return number ? 1 : -1;
        }
        return number ? Digits.compare(one, other) : Integer.signum(one.compareTo(other));
    }
}
