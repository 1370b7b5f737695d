// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.customising;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mirage.store.Hash;

/**
 * An export as it stands in the library's log: enough to tell what was made of what, and to do it again.
 *
 * @param version the version record
 * @param label how the version was called then
 * @param target the file or folder that was asked for
 * @param files all that were made of machines, whole paths
 * @param base what these are thin over, whole paths; none in what was noted before it was kept
 * @param machines how many were complete
 * @param steps change sets, in order
 * @param values of parameters that are the same for all machines; those of secret ones left out
 * @param form format, settings and machine, by names
 * @param table of many machines; null for one
 */
public record LoggedExport(Hash version, String label, String target, List<String> files, List<String> base, int machines,
        List<LoggedStep> steps, Map<String, byte[]> values, Map<String, String> form, LoggedTable table) {

    private static final String VERSION = "version";
    private static final String LABEL = "label";
    private static final String TARGET = "target";
    private static final String FILES = "files";
    private static final String BASE = "base";
    private static final String MACHINES = "machines";
    private static final String STEPS = "changes";
    private static final String VALUES = "parameters";
    private static final String FORM = "form";
    private static final String TABLE = "table";

    /** The arguments of the log record. */
    public Map<String, Object> arguments() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(VERSION, version.bytes());
        map.put(LABEL, label);
        map.put(TARGET, target);
        map.put(FILES, files);
        map.put(BASE, base);
        map.put(MACHINES, machines);
        map.put(STEPS, steps.stream().map(LoggedStep::toMap).toList());
        map.put(VALUES, new LinkedHashMap<>(values));
        map.put(FORM, new LinkedHashMap<>(form));
        if (table != null) {
            map.put(TABLE, table.toMap());
        }
        return map;
    }

    /**
     * Reads the arguments of a log record.
     *
     * @throws RuntimeException when they are not what an export has: of a class or absent where they must not be
     */
    public static LoggedExport of(Map<String, Object> arguments) {
        List<LoggedStep> steps = new ArrayList<>();
        for (Object step : (List<?>) arguments.get(STEPS)) {
            steps.add(LoggedStep.of((Map<?, ?>) step));
        }
        Map<String, byte[]> values = new LinkedHashMap<>();
        ((Map<?, ?>) arguments.get(VALUES)).forEach((name, value) -> values.put((String) name, (byte[]) value));
        Map<String, String> form = new LinkedHashMap<>();
        ((Map<?, ?>) arguments.get(FORM)).forEach((name, value) -> form.put((String) name, (String) value));
        return new LoggedExport(Hash.of((byte[]) arguments.get(VERSION)), (String) arguments.get(LABEL), (String) arguments.get(TARGET),
                texts(arguments.get(FILES)), textsIfKept(arguments.get(BASE)), (int) (long) (Long) arguments.get(MACHINES), steps, values, form,
                arguments.get(TABLE) instanceof Map<?, ?> table ? LoggedTable.of(table) : null);
    }

    /** Texts that later records have only. */
    static List<String> textsIfKept(Object list) {
        return list == null ? List.of() : texts(list);
    }

    static List<String> texts(Object list) {
        List<String> texts = new ArrayList<>();
        for (Object text : (List<?>) list) {
            texts.add((String) text);
        }
        return texts;
    }
}
