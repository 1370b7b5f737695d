// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.mirage.engine.catalog.Actions;
import org.mirage.store.Hash;
import org.mirage.store.LogRecord;

/** Finds out of the library's log which change sets are kept under which names. */
final class KeptHistory {

    private static final String NAME = Actions.NAME;
    private static final String TO = "to";
    private static final String TEXT = "text";
    private static final String TITLE = "title";
    private static final String EDITS = "edits";

    private final Map<String, List<KeptChangeSet>> kept = new TreeMap<>();
    /** The last number of each name; numbers of what was forgotten are not used again. */
    private final Map<String, Integer> numbers = new HashMap<>();

    /** What the records say, in their order; one that is not as it should be is noted and left out. */
    static Map<String, List<KeptChangeSet>> of(List<LogRecord> records, Monitor monitor) {
        KeptHistory history = new KeptHistory();
        for (LogRecord record : records) {
            try {
                history.apply(record);
            } catch (ClassCastException | NullPointerException | IllegalArgumentException | MirageException e) {
                monitor.note("log record " + record.sequence() + " is not noted as kept change sets are; it is left out");
            }
        }
        return history.kept;
    }

    /** The arguments of a record that keeps a change set. */
    static Map<String, Object> keeping(String name, Hash text, String title, long edits) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put(NAME, name);
        arguments.put(TEXT, text.bytes());
        arguments.put(TITLE, title);
        arguments.put(EDITS, edits);
        return arguments;
    }

    /** The arguments of a record that forgets one. */
    static Map<String, Object> forgetting(String name) {
        return Map.of(NAME, name);
    }

    /** The arguments of a record that gives one another name. */
    static Map<String, Object> renaming(String name, String to) {
        return Map.of(NAME, name, TO, to);
    }

    private void apply(LogRecord record) throws MirageException {
        Map<String, Object> arguments = record.arguments();
        String name = KeptName.require((String) arguments.get(NAME));
        switch (record.action()) {
            case Actions.KEEP_CHANGES -> {
                int number = numbers.getOrDefault(name, 0) + 1;
                String title = Objects.requireNonNull((String) arguments.get(TITLE));
                KeptChangeSet set = new KeptChangeSet(name, number, Hash.of((byte[]) arguments.get(TEXT)), title,
                        (Long) arguments.get(EDITS), record.time(), record.author());
                kept.computeIfAbsent(name, _ -> new ArrayList<>()).add(set);
                numbers.put(name, number);
            }
            case Actions.RENAME_CHANGES -> rename(name, KeptName.require((String) arguments.get(TO)));
            default -> kept.remove(name);
        }
    }

    private void rename(String name, String to) {
        List<KeptChangeSet> moved = kept.remove(name);
        if (moved != null) {
            List<KeptChangeSet> renamed = kept.computeIfAbsent(to, _ -> new ArrayList<>());
            for (KeptChangeSet set : moved) {
                int number = numbers.merge(to, 1, Integer::sum);
                renamed.add(new KeptChangeSet(to, number, set.text(), set.title(), set.edits(), set.time(), set.author()));
            }
        }
    }
}
