// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.customising.InstanceTable;
import org.mirage.engine.customising.LoggedTable;

/** The secret columns of a table that was exported, to be filled again: its machines are there, and no others. */
final class SecretCells {

    private final InstanceGrid grid = new InstanceGrid();
    private final List<String> secrets;

    /** Nothing is filled yet. */
    SecretCells(LoggedTable kept) {
        secrets = kept.secrets();
        InstanceTable table = kept.table();
        List<List<String>> cells = new ArrayList<>();
        List<String> columns = new ArrayList<>(List.of(table.key()));
        columns.addAll(secrets);
        cells.add(columns);
        table.texts(table.key()).forEach(machine -> cells.add(List.of(machine)));
        grid.load(cells);
    }

    InstanceGrid grid() {
        return grid;
    }

    /** Whether a row names columns: nobody's secret is called like what it is. */
    private boolean isHeader(List<String> cells) {
        return cells.stream().map(String::strip).anyMatch(grid.columns()::contains);
    }

    /**
     * Takes cells: of a table with names of columns the secret ones, each into the row of its machine; others from a cell on to the right
     * and down.
     *
     * @return why nothing was taken; null if it was
     */
    String take(List<List<String>> cells, int row, int column) {
        if (isHeader(cells.getFirst())) {
            return takeTable(cells);
        }
        int first = Math.max(1, column);
        String refused = CellFit.cells(cells, row, first, grid.columns().size());
        if (refused == null && row + cells.size() > grid.rows().size()) {
            refused = NLS.bind(Messages.SecretCells_rows, cells.size(), grid.rows().size() - row);
        }
        if (refused == null) {
            grid.paste(row, first, cells);
        }
        return refused;
    }

    /**
     * Takes a table whose first row names columns.
     *
     * @return why nothing was taken; null if it was
     */
    String takeTable(List<List<String>> cells) {
        String refused = CellFit.table(cells);
        if (refused != null) {
            return refused;
        }
        List<String> names = cells.getFirst().stream().map(String::strip).toList();
        int key = names.indexOf(grid.columns().getFirst());
        if (key < 0 || names.stream().noneMatch(secrets::contains)) {
            return NLS.bind(Messages.SecretCells_columns, grid.columns().getFirst(), String.join(", ", secrets)); //$NON-NLS-1$
        }
        Map<String, InstanceGrid.Row> machines = new HashMap<>();
        grid.rows().forEach(row -> machines.put(row.get(0), row));
        Set<String> seen = new HashSet<>();
        for (List<String> line : cells.subList(1, cells.size())) {
            if (!machines.containsKey(cell(line, key))) {
                return NLS.bind(Messages.SecretCells_other, cell(line, key));
            } else if (!seen.add(cell(line, key))) {
                return NLS.bind(Messages.SecretCells_twice, cell(line, key));
            }
        }
        for (List<String> line : cells.subList(1, cells.size())) {
            for (String secret : secrets) {
                if (names.contains(secret)) {
                    grid.set(machines.get(cell(line, key)), grid.columns().indexOf(secret), cell(line, names.indexOf(secret)));
                }
            }
        }
        return null;
    }

    /** Rows may end early. */
    private static String cell(List<String> line, int column) {
        return column < line.size() ? line.get(column) : ""; //$NON-NLS-1$
    }
}
