// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows the numbers of versions, of many in a row the first and the last. */
public final class VersionNumbers {

    private VersionNumbers() {
    }

    /** Numbers in rising order: {@code 1 to 7, 9}. */
    static String show(List<Integer> numbers) {
        return show(numbers, " to ");
    }

    /** Versions of any images, each image's in rising order: {@code web@1-7, 9; db@2}. */
    public static String label(List<VersionSummary> versions) {
        Map<String, List<Integer>> byImage = new LinkedHashMap<>();
        for (VersionSummary version : versions) {
            byImage.computeIfAbsent(version.name(), _ -> new ArrayList<>()).add(version.number());
        }
        List<String> labels = new ArrayList<>();
        byImage.forEach((image, numbers) -> labels.add(image + "@" + show(numbers, "-")));
        return String.join("; ", labels);
    }

    private static String show(List<Integer> numbers, String through) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < numbers.size(); i++) {
            int last = i;
            while (last + 1 < numbers.size() && numbers.get(last + 1) == numbers.get(last) + 1) {
                last++;
            }
            text.append(text.isEmpty() ? "" : ", ").append(numbers.get(i));
            if (last > i) {
                text.append(last == i + 1 ? ", " : through).append(numbers.get(last));
            }
            i = last;
        }
        return text.toString();
    }
}
