// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Merges the fields of stanzas that were changed on both sides, and lists within fields by their members. */
final class FieldMerge {

    private FieldMerge() {
    }

    /**
     * The target's stanza with the fields that the child changed.
     *
     * @param sets fields whose values are lists with commas between, in no order
     * @throws UndecidedException when both sides changed a field differently
     */
    static String stanzas(String base, String child, String target, Set<String> sets) throws UndecidedException {
        Map<String, String> before = fields(base);
        Map<String, String> after = fields(child);
        Map<String, String> merged = fields(target);
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            String old = before.get(name);
            String wanted = after.get(name);
            String there = merged.get(name);
            if (Objects.equals(old, wanted) || Objects.equals(wanted, there)) {
                continue;
            }
            if (sets.contains(name)) {
                wanted = " " + members(value(old), value(wanted), value(there), ", ") + "\n";
            } else if (!Objects.equals(old, there)) {
                throw new UndecidedException("\"" + name + "\" is not as expected");
            }
            if (wanted == null) {
                merged.remove(name);
            } else {
                merged.put(name, wanted);
            }
        }
        StringBuilder text = new StringBuilder();
        merged.forEach((name, value) -> text.append(name).append(':').append(value));
        return text.append('\n').toString();
    }

    private static String value(String raw) {
        return raw == null ? "" : raw.strip();
    }

    /** Names of fields and all that follows their colon, with the ends of lines. */
    private static Map<String, String> fields(String stanza) {
        Map<String, String> fields = new LinkedHashMap<>();
        String last = null;
        for (String line : stanza == null ? new String[0] : stanza.stripTrailing().split("\n")) {
            int colon = line.indexOf(':');
            if (last != null && (line.startsWith(" ") || line.startsWith("\t") || colon < 0)) {
                fields.merge(last, line + "\n", String::concat);
            } else if (colon >= 0) {
                last = line.substring(0, colon);
                fields.put(last, line.substring(colon + 1) + "\n");
            }
        }
        return fields;
    }

    /** A list with the members that the child took in and without those that it dropped. */
    static String members(String base, String child, String target, String separator) {
        Set<String> before = split(base, separator);
        Set<String> after = split(child, separator);
        Set<String> merged = split(target, separator);
        before.stream().filter(member -> !after.contains(member)).forEach(merged::remove);
        after.stream().filter(member -> !before.contains(member)).forEach(merged::add);
        return String.join(separator, merged);
    }

    private static Set<String> split(String list, String separator) {
        Set<String> members = new LinkedHashSet<>();
        for (String member : list.split(separator.strip())) {
            if (!member.isBlank()) {
                members.add(member.strip());
            }
        }
        return members;
    }
}
