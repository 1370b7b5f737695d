// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.customising;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The table of an export of many machines.
 *
 * @param name as it was called
 * @param columns those of secret parameters left out
 * @param secrets the names of these; none in what was noted before they were kept
 * @param rows cells in the order of the columns
 * @param thin whether the machines share a base
 * @param baseName how that was called; empty for the usual name
 * @param keepIdentity whether machines were left with one identity
 */
public record LoggedTable(String name, List<String> columns, List<String> secrets, List<List<String>> rows, boolean thin,
        String baseName, boolean keepIdentity) {

    private static final String NAME = "name";
    private static final String COLUMNS = "columns";
    private static final String SECRETS = "secrets";
    private static final String ROWS = "rows";
    private static final String THIN = "thin";
    private static final String BASE = "base";
    private static final String KEEP = "keep-identity";

    /** What may be kept of a table. */
    public static LoggedTable of(InstanceTable table, Collection<String> secrets, boolean thin, String baseName, boolean keepIdentity) {
        List<String> columns = table.columns();
        List<Integer> kept = IntStream.range(0, columns.size()).filter(i -> !secrets.contains(columns.get(i))).boxed().toList();
        return new LoggedTable(table.name(), kept.stream().map(columns::get).toList(), columns.stream().filter(secrets::contains).toList(),
                table.rows().stream().map(row -> kept.stream().map(i -> row.get(i).text()).toList()).toList(), thin,
                baseName == null ? "" : baseName, keepIdentity);
    }

    /** The table without the secret columns. */
    public InstanceTable table() {
        List<List<CsvText.Cell>> cells = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            long line = i + 2;
            cells.add(IntStream.range(0, row.size()).mapToObj(column -> new CsvText.Cell(row.get(column), line, column + 1)).toList());
        }
        return new InstanceTable(name, columns, cells);
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(NAME, name);
        map.put(COLUMNS, columns);
        map.put(SECRETS, secrets);
        map.put(ROWS, rows);
        map.put(THIN, thin);
        map.put(BASE, baseName);
        map.put(KEEP, keepIdentity);
        return map;
    }

    static LoggedTable of(Map<?, ?> map) {
        List<List<String>> rows = new ArrayList<>();
        for (Object row : (List<?>) map.get(ROWS)) {
            rows.add(LoggedExport.texts(row));
        }
        return new LoggedTable((String) map.get(NAME), LoggedExport.texts(map.get(COLUMNS)), LoggedExport.textsIfKept(map.get(SECRETS)), rows,
                Boolean.TRUE.equals(map.get(THIN)), (String) map.get(BASE), Boolean.TRUE.equals(map.get(KEEP)));
    }
}
