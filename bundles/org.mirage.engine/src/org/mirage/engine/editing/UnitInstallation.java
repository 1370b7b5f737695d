// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the section {@code [Install]} of a unit says. */
final class UnitInstallation {

    private final Map<String, List<String>> lists = new HashMap<>();
    private boolean inside;

    /** Reads a unit file, or an addition to it. */
    void add(String text) {
        inside = false;
        // a line goes on after a backslash, which stands for a space
        for (String line : text.replaceAll("\\\\\n", " ").split("\n")) {
            String stripped = line.strip();
            if (stripped.startsWith("[")) {
                inside = stripped.equals("[Install]");
            } else if (inside && !stripped.isEmpty() && stripped.charAt(0) != '#' && stripped.charAt(0) != ';') {
                setting(stripped);
            }
        }
    }

    private void setting(String line) {
        int sign = line.indexOf('=');
        if (sign < 0) {
            return;
        }
        List<String> list = lists.computeIfAbsent(line.substring(0, sign).strip(), name -> new ArrayList<>());
        String value = line.substring(sign + 1).strip();
        if (value.isEmpty()) {
            list.clear();
        } else {
            list.addAll(List.of(value.replace("\"", "").split("\\s+")));
        }
    }

    /** The words of a setting. */
    List<String> list(String name) {
        return lists.getOrDefault(name, List.of());
    }

    /** The last word of a setting, null without it. */
    String last(String name) {
        return list(name).isEmpty() ? null : list(name).getLast();
    }

    /** True when there is nothing that could be linked. */
    boolean isEmpty() {
        return lists.values().stream().allMatch(List::isEmpty);
    }
}
