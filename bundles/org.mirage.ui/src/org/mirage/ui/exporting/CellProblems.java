// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.changes.Parameter;
import org.mirage.engine.customising.Customising;
import org.mirage.engine.customising.InstanceTable;

/** What is wrong with the cells of a table of machines, each by itself; the engine refuses the same. */
final class CellProblems {

    private static final int MOST_NAME_BYTES = 200;

    private final InstanceGrid grid;
    private final Customising customising;
    private final Map<String, Parameter> parameters = new HashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private final int names;
    private Optional<String> first;

    private CellProblems(InstanceGrid grid, Customising customising) {
        this.grid = grid;
        this.customising = customising;
        customising.parameters().forEach(parameter -> parameters.put(parameter.name(), parameter));
        int file = grid.columns().indexOf(InstanceTable.FILE);
        names = file >= 0 ? file : grid.columns().indexOf(InstanceTable.NAME);
        grid.rows().forEach(row -> taken.merge(fileOf(row), 1, Integer::sum));
    }

    /**
     * Looks at a table as it is now.
     *
     * @param customising what is done with it, with the values that are the same for all
     */
    static CellProblems of(InstanceGrid grid, Customising customising) {
        return new CellProblems(grid, customising);
    }

    /** True when a column says how machines are called, or is of a parameter. */
    boolean isKnown(String column) {
        return parameters.containsKey(column) || InstanceGrid.isName(column);
    }

    private String fileOf(InstanceGrid.Row row) {
        return names < 0 ? "" : row.get(names).toLowerCase(Locale.ROOT); //$NON-NLS-1$
    }

    /** What is wrong with a cell; null if nothing. */
    String of(InstanceGrid.Row row, int column) {
        String text = row.get(column);
        String name = grid.columns().get(column);
        Parameter parameter = parameters.get(name);
        if (!isKnown(name)) {
            return NLS.bind(Messages.CellProblems_unknown, name);
        } else if (parameter != null && parameter.initial() == null && text.isEmpty()) {
            return NLS.bind(Messages.CellProblems_empty, parameter.name());
        }
        if (parameter != null && parameter.secret() && InstanceGrid.isName(name)) {
            return NLS.bind(Messages.CellProblems_seen, name);
        }
        String problem = column == names ? ofName(row, text) : null;
        return problem != null || parameter == null ? problem : fault(row, parameter);
    }

    private String fault(InstanceGrid.Row row, Parameter parameter) {
        Map<String, byte[]> own = new HashMap<>();
        for (int column = 0; column < grid.columns().size(); column++) {
            if (!row.get(column).isEmpty()) {
                own.put(grid.columns().get(column), row.get(column).getBytes(StandardCharsets.UTF_8));
            }
        }
        String fault = customising.fault(parameter.name(), own);
        return fault != null && parameter.secret() ? NLS.bind(Messages.CellProblems_secret, parameter.name()) : fault;
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
        if (first == null) {
            first = Optional.ofNullable(find());
        }
        return first.orElse(null);
    }

    private String find() {
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
