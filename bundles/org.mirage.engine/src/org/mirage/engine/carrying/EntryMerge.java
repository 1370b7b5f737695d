// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.util.ArrayList;
import java.util.Comparator;
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
        List<TextEntry> added = new ArrayList<>();
        for (String key : child.keySet()) {
            String text = seen.containsKey(key) ? null : decide(key, null, decision);
            if (text != null) {
                added.add(new TextEntry(key, text));
            }
        }
        return join(with(merged, added));
    }

    /**
     * A target's text without the entry that the child added last of those that it did not have.
     *
     * @param before the text before it got the child's changes; what is returned when it had all that the child added
     */
    String withoutLastAdded(String before, String text) {
        Map<String, String> there = byKey(before);
        String last = child.keySet().stream().filter(key -> !base.containsKey(key) && !there.containsKey(key))
                .reduce(null, (_, key) -> key);
        return last == null ? before : join(format.split(text).stream().filter(entry -> !entry.key().equals(last)).toList());
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

    /** New entries go before the first one that comes after them, in one pass: a hostile image may have very many. */
    private List<TextEntry> with(List<TextEntry> entries, List<TextEntry> added) {
        List<TextEntry> all = new ArrayList<>();
        int next = 0;
        if (format.sorted()) {
            added.sort(Comparator.comparing(TextEntry::key));
            for (TextEntry entry : entries) {
                while (next < added.size() && entry.key().compareTo(added.get(next).key()) >= 0) {
                    all.add(added.get(next++));
                }
                all.add(entry);
            }
        } else {
            all.addAll(entries);
        }
        all.addAll(added.subList(next, added.size()));
        return all;
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
