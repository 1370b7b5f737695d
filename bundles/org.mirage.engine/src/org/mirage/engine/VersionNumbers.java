// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.List;

/** Shows the numbers of versions, of many in a row the first and the last. */
final class VersionNumbers {

    private VersionNumbers() {
    }

    /** Numbers in rising order: {@code 1 to 7, 9}. */
    static String show(List<Integer> numbers) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < numbers.size(); i++) {
            int last = i;
            while (last + 1 < numbers.size() && numbers.get(last + 1) == numbers.get(last) + 1) {
                last++;
            }
            text.append(text.isEmpty() ? "" : ", ").append(numbers.get(i));
            if (last > i) {
                text.append(last == i + 1 ? ", " : " to ").append(numbers.get(last));
            }
            i = last;
        }
        return text.toString();
    }
}
