// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.util.Comparator;

/** Orders names as people do: numbers in them by value, so that {@code sda2} comes before {@code sda10}. */
public final class NaturalOrder implements Comparator<String> {

    /** The only one. */
    public static final NaturalOrder INSTANCE = new NaturalOrder();

    private NaturalOrder() {
    }

    @Override
    public int compare(String left, String right) {
        int l = 0;
        int r = 0;
        while (l < left.length() && r < right.length()) {
            int leftEnd = numberEnd(left, l);
            int rightEnd = numberEnd(right, r);
            int order = leftEnd > l && rightEnd > r ? compareNumbers(left.substring(l, leftEnd), right.substring(r, rightEnd))
                    : Character.compare(left.charAt(l), right.charAt(r));
            if (order != 0) {
                return order;
            }
            l = Math.max(l + 1, leftEnd);
            r = Math.max(r + 1, rightEnd);
        }
        int order = Boolean.compare(l < left.length(), r < right.length());
        // 01 and 1 are one number but two names
        return order != 0 ? order : left.compareTo(right);
    }

    private static int numberEnd(String name, int start) {
        int end = start;
        while (end < name.length() && name.charAt(end) >= '0' && name.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static int compareNumbers(String left, String right) {
        String l = withoutZeros(left);
        String r = withoutZeros(right);
        return l.length() != r.length() ? Integer.compare(l.length(), r.length()) : l.compareTo(r);
    }

    private static String withoutZeros(String number) {
        int zeros = 0;
        while (zeros < number.length() && number.charAt(zeros) == '0') {
            zeros++;
        }
        return number.substring(zeros);
    }
}
