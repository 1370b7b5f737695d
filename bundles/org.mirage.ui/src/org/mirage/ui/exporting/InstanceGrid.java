// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.mirage.engine.customising.CsvText;
import org.mirage.engine.customising.InstanceTable;

/** The table of machines as a person fills it: one row a machine, one column a parameter, beside the machine's name. */
final class InstanceGrid {

    /** A machine; known by identity, since rows may say the same. */
    static final class Row {

        private final List<String> cells;

        private Row(List<String> cells) {
            this.cells = cells;
        }

        String get(int column) {
            return cells.get(column);
        }
    }

    private final List<String> columns = new ArrayList<>(List.of(InstanceTable.NAME));
    private final List<Row> rows = new ArrayList<>();
    private int changes;

    /** How often it was changed: whoever saw the same number before has seen it as it is. */
    int changes() {
        return changes;
    }

    List<String> columns() {
        return Collections.unmodifiableList(columns);
    }

    List<Row> rows() {
        return Collections.unmodifiableList(rows);
    }

    /** Adds a column with empty cells, or removes one with all that stands in it. */
    void setColumn(String name, boolean wanted) {
        changes++;
        int at = columns.indexOf(name);
        if (wanted && at < 0) {
            columns.add(name);
            rows.forEach(row -> row.cells.add("")); //$NON-NLS-1$
        } else if (!wanted && at >= 0) {
            columns.remove(at);
            rows.forEach(row -> row.cells.remove(at));
        }
    }

    /** Removes columns that are not known and in which nothing stands; what somebody wrote is not lost. */
    void keepColumns(Set<String> known) {
        for (String column : List.copyOf(columns)) {
            int at = columns.indexOf(column);
            if (!known.contains(column) && !isName(column) && rows.stream().allMatch(row -> row.get(at).isEmpty())) {
                setColumn(column, false);
            }
        }
    }

    /** True for the columns that say how machines and their files are called. */
    static boolean isName(String column) {
        return InstanceTable.isName(column);
    }

    /** Adds a row at the end; its name is made up. */
    Row add(String name) {
        changes++;
        List<String> cells = new ArrayList<>(Collections.nCopies(columns.size(), "")); //$NON-NLS-1$
        cells.set(0, name);
        Row row = new Row(cells);
        rows.add(row);
        return row;
    }

    /** Adds a row below one, which has the same in all cells but in those that must differ. */
    Row duplicate(Row row) {
        changes++;
        Row copy = new Row(new ArrayList<>(row.cells));
        for (String unique : List.of(InstanceTable.NAME, InstanceTable.FILE)) {
            int column = columns.indexOf(unique);
            if (column >= 0) {
                copy.cells.set(column, ""); //$NON-NLS-1$
            }
        }
        rows.add(rows.indexOf(row) + 1, copy);
        return copy;
    }

    void remove(List<Row> gone) {
        changes++;
        rows.removeAll(gone);
    }

    void set(Row row, int column, String text) {
        changes++;
        row.cells.set(column, text);
    }

    /** True when a row names columns: all of them are known, or one of them is for the machines' names. */
    static boolean isHeader(List<String> cells, Set<String> known) {
        List<String> names = cells.stream().map(String::strip).toList();
        return names.stream().distinct().count() == names.size() && names.stream().noneMatch(String::isEmpty)
                && (names.stream().anyMatch(InstanceGrid::isName) || known.containsAll(names));
    }

    /** Replaces everything by a table whose first row names the columns. */
    void load(List<List<String>> cells) {
        changes++;
        rows.clear();
        columns.clear();
        columns.addAll(cells.getFirst().stream().map(String::strip).toList());
        for (List<String> line : cells.subList(1, cells.size())) {
            List<String> row = new ArrayList<>(line.subList(0, Math.min(line.size(), columns.size())));
            while (row.size() < columns.size()) {
                row.add(""); //$NON-NLS-1$
            }
            rows.add(new Row(row));
        }
    }

    /**
     * Writes cells over what stands there, from a cell on to the right and down; rows are added as needed. There are columns for all that
     * is not empty.
     */
    void paste(int row, int column, List<List<String>> cells) {
        changes++;
        for (int i = 0; i < cells.size(); i++) {
            while (rows.size() <= row + i) {
                add(""); //$NON-NLS-1$
            }
            List<String> line = cells.get(i);
            for (int j = 0; j < line.size() && column + j < columns.size(); j++) {
                rows.get(row + i).cells.set(column + j, line.get(j));
            }
        }
    }

    /** The table as text, without the columns that are to be written nowhere. */
    String csv(Set<String> secret) {
        List<List<String>> lines = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!secret.contains(columns.get(i))) {
                kept.add(i);
            }
        }
        lines.add(kept.stream().map(columns::get).toList());
        rows.forEach(row -> lines.add(kept.stream().map(row::get).toList()));
        return CsvText.write(lines);
    }

    /** The table as the engine takes it; a line is that which it would have in a file. */
    InstanceTable table(String name) {
        List<List<CsvText.Cell>> lines = new ArrayList<>();
        for (Row row : rows) {
            long line = lines.size() + 2L;
            List<CsvText.Cell> cells = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                cells.add(new CsvText.Cell(row.get(column), line, column + 1));
            }
            lines.add(cells);
        }
        return new InstanceTable(name, List.copyOf(columns), lines);
    }
}
