// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.changes.Parameter;
import org.mirage.engine.customising.InstanceTable;

/** What is wrong with the cells of a table of machines, each by itself; the engine refuses the same. */
final class CellProblems {

    private static final int MOST_NAME_BYTES = 200;

    private final InstanceGrid grid;
    private final Map<String, Parameter> parameters = new HashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private final int names;

    private CellProblems(InstanceGrid grid, Collection<Parameter> parameters) {
        this.grid = grid;
        parameters.forEach(parameter -> this.parameters.put(parameter.name(), parameter));
        int file = grid.columns().indexOf(InstanceTable.FILE);
        names = file >= 0 ? file : grid.columns().indexOf(InstanceTable.NAME);
        grid.rows().forEach(row -> taken.merge(fileOf(row), 1, Integer::sum));
    }

    /** Looks at a table as it is now. */
    static CellProblems of(InstanceGrid grid, Collection<Parameter> parameters) {
        return new CellProblems(grid, parameters);
    }

    private String fileOf(InstanceGrid.Row row) {
        return names < 0 ? "" : row.get(names).toLowerCase(Locale.ROOT); //$NON-NLS-1$
    }

    /** What is wrong with a cell; null if nothing. */
    String of(InstanceGrid.Row row, int column) {
        String text = row.get(column);
        Parameter parameter = parameters.get(grid.columns().get(column));
        if (parameter != null && parameter.initial() == null && text.isEmpty()) {
            return NLS.bind(Messages.CellProblems_empty, parameter.name());
        }
        return column == names ? ofName(row, text) : null;
    }

    private String ofName(InstanceGrid.Row row, String text) {
        if (text.isEmpty()) {
            return Messages.CellProblems_noName;
        } else if (text.startsWith(".") || text.contains("/") || text.contains("\\") //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                || text.chars().anyMatch(Character::isISOControl)) {
            return Messages.CellProblems_name;
        } else if (text.getBytes(StandardCharsets.UTF_8).length > MOST_NAME_BYTES) {
            return NLS.bind(Messages.CellProblems_long, MOST_NAME_BYTES);
        }
        return taken.getOrDefault(fileOf(row), 0) > 1 ? NLS.bind(Messages.CellProblems_twice, text) : null;
    }

    /** The first thing that is wrong, and in which row; null if nothing. */
    String first() {
        List<InstanceGrid.Row> rows = grid.rows();
        for (int i = 0; i < rows.size(); i++) {
            for (int column = 0; column < grid.columns().size(); column++) {
                String problem = of(rows.get(i), column);
                if (problem != null) {
                    return NLS.bind(Messages.CellProblems_row, i + 1, problem);
                }
            }
        }
        return null;
    }
}
