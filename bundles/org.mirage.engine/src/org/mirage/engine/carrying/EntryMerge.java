// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Brings what became of the entries of a text, from parent to child, into the same text of a target. */
final class EntryMerge {

    private final EntryFormat format;
    private final Map<String, String> base;
    private final Map<String, String> child;

    /** Looks at the parent's and the child's text once, for any number of targets. */
    EntryMerge(EntryFormat format, String base, String child) {
        this.format = format;
        this.base = byKey(base);
        this.child = byKey(child);
    }

    private Map<String, String> byKey(String text) {
        Map<String, String> entries = new LinkedHashMap<>();
        format.split(text).forEach(entry -> entries.putIfAbsent(entry.key(), entry.text()));
        return entries;
    }

    /** The target's text with the child's changes in it. */
    String into(String target, EntryDecision decision) throws UndecidedException {
        List<TextEntry> merged = new ArrayList<>();
        Map<String, String> seen = new LinkedHashMap<>();
        for (TextEntry entry : format.split(target)) {
            boolean first = seen.putIfAbsent(entry.key(), entry.text()) == null;
            String text = first ? decide(entry.key(), entry.text(), decision) : entry.text();
            if (text != null) {
                merged.add(new TextEntry(entry.key(), text));
            }
        }
        for (Map.Entry<String, String> added : child.entrySet()) {
            if (!seen.containsKey(added.getKey())) {
                String text = decide(added.getKey(), null, decision);
                if (text != null) {
                    insert(merged, new TextEntry(added.getKey(), text));
                }
            }
        }
        return join(merged);
    }

    private String decide(String key, String target, EntryDecision decision) throws UndecidedException {
        String before = base.get(key);
        String after = child.get(key);
        if (same(before, after) || same(after, target)) {
            return target;
        }
        return same(before, target) ? after : decision.decide(key, before, after, target);
    }

    /** A last entry may lack the end of its line or the empty line after it, which says nothing. */
    private static boolean same(String one, String other) {
        return Objects.equals(one, other) || one != null && other != null && one.stripTrailing().equals(other.stripTrailing());
    }

    private void insert(List<TextEntry> entries, TextEntry added) {
        int at = entries.size();
        if (format.sorted()) {
            at = 0;
            while (at < entries.size() && entries.get(at).key().compareTo(added.key()) < 0) {
                at++;
            }
        }
        entries.add(at, added);
    }

    // an entry that was the last one of its text and is not any more needs its end
    private String join(List<TextEntry> entries) {
        StringBuilder text = new StringBuilder();
        String end = format instanceof StanzaFormat ? "\n\n" : "\n";
        for (int i = 0; i < entries.size(); i++) {
            String entry = entries.get(i).text();
            text.append(entry);
            if (i + 1 < entries.size() && !entry.endsWith(end)) {
                text.append(entry.endsWith("\n") ? "\n" : end);
            }
        }
        return text.toString();
    }
}
