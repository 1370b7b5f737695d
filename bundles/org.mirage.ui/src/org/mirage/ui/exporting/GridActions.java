// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.FileDialog;
import org.mirage.engine.MirageException;
import org.mirage.engine.changes.Parameter;
import org.mirage.engine.customising.CsvText;
import org.mirage.engine.customising.InstanceTable;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.widgets.ReplaceQuestion;

/** What can be done with the table of machines besides writing in its cells. */
final class GridActions {

    private static final String ENDING = ".csv"; //$NON-NLS-1$
    /** What a person is shown who looks for a table. */
    static final String[] FILTERS = {"*" + ENDING, "*"}; //$NON-NLS-1$ //$NON-NLS-2$

    private final InstanceGrid grid;
    private final GridTable table;
    private final Runnable changed;
    private final Consumer<String> problem;
    private Set<String> known = Set.of();
    private Set<String> secret = Set.of();

    /**
     * Makes them.
     *
     * @param changed runs after each change of the grid
     * @param problem is told what went wrong; null when nothing does any more, before the grid is shown anew
     */
    GridActions(InstanceGrid grid, GridTable table, Runnable changed, Consumer<String> problem) {
        this.grid = grid;
        this.table = table;
        this.changed = changed;
        this.problem = problem;
    }

    /** From now on columns can be of those parameters. */
    void setParameters(List<Parameter> parameters) {
        known = parameters.stream().map(Parameter::name).collect(Collectors.toSet());
        secret = parameters.stream().filter(Parameter::secret).map(Parameter::name).collect(Collectors.toSet());
    }

    /** Adds a machine and begins to write its name. */
    void add() {
        InstanceGrid.Row row = grid.add(""); //$NON-NLS-1$
        done();
        table.edit(row, 0);
    }

    /** Adds a machine like that of the selected row, or of each. */
    void duplicate() {
        List<InstanceGrid.Row> copies = table.selected().stream().map(grid::duplicate).toList();
        done();
        if (!copies.isEmpty()) {
            table.select(copies.getFirst());
        }
    }

    void remove() {
        int at = table.row();
        grid.remove(table.selected());
        done();
        if (!grid.rows().isEmpty()) {
            table.select(grid.rows().get(Math.min(at, grid.rows().size() - 1)));
        }
    }

    /** Empties the cells of the column that is looked at in all selected rows. */
    void clear() {
        table.selected().forEach(row -> grid.set(row, table.column(), "")); //$NON-NLS-1$
        done();
    }

    /** Copies the selected rows as spreadsheets take them, without what is secret. */
    void copy() {
        List<String> lines = new ArrayList<>();
        for (InstanceGrid.Row row : table.selected()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < grid.columns().size(); i++) {
                cells.add(secret.contains(grid.columns().get(i)) ? "" : row.get(i).replaceAll("[\\t\\r\\n]+", " ")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            }
            lines.add(String.join("\t", cells)); //$NON-NLS-1$
        }
        if (!lines.isEmpty()) {
            Clipboard clipboard = new Clipboard(table.control().getDisplay());
            clipboard.setContents(new Object[] {String.join("\n", lines)}, new Transfer[] {TextTransfer.getInstance()}); //$NON-NLS-1$
            clipboard.dispose();
        }
    }

    /** Pastes what was copied in a spreadsheet: a table with names of columns replaces everything, other cells go where one looks. */
    void paste() {
        try {
            List<List<String>> cells = ClipboardCells.copied(table.control().getDisplay());
            if (cells.size() > 1 && InstanceGrid.isHeader(cells.getFirst(), known)) {
                replace(cells);
                return;
            }
            String refused = CellFit.cells(cells, table.row(), table.column(), grid.columns().size());
            problem.accept(refused);
            if (refused == null) {
                grid.paste(table.row(), table.column(), cells);
                done();
            }
        } catch (MirageException failure) {
            problem.accept(failure.getMessage());
        }
    }

    /** Reads a table from a file that a person chooses. */
    void load() {
        FileDialog dialog = dialog(SWT.OPEN);
        String chosen = dialog.open();
        if (chosen != null) {
            load(Path.of(chosen));
        }
    }

    /** Reads a table from a file; what it says replaces everything. */
    void load(Path file) {
        try {
            replace(cells(InstanceTable.read(file)));
        } catch (IOException failure) {
            problem.accept(unread(failure));
        }
    }

    /** Why no table was read from a file, and that the one that is there stays. */
    static String unread(IOException failure) {
        return NLS.bind(Messages.GridActions_unread, Failures.text(failure).replaceFirst("[.]$", "")); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** The cells of a table, the names of its columns first. */
    static List<List<String>> cells(InstanceTable table) {
        List<List<String>> cells = new ArrayList<>(List.of(table.columns()));
        table.rows().forEach(row -> cells.add(row.stream().map(CsvText.Cell::text).toList()));
        return cells;
    }

    private void replace(List<List<String>> cells) {
        String refused = CellFit.table(cells);
        problem.accept(refused);
        if (refused == null) {
            grid.load(cells);
            done();
        }
    }

    /** Writes the table into a file that a person chooses, without what is secret. */
    void save() {
        FileDialog dialog = dialog(SWT.SAVE);
        dialog.setFileName(Messages.GridActions_fileName + ENDING);
        String chosen = dialog.open();
        if (chosen != null) {
            save(named(chosen));
        }
    }

    /** A name without an ending gets one; dots in names of folders are none. */
    static Path named(String chosen) {
        return Path.of(String.valueOf(Path.of(chosen).getFileName()).contains(".") ? chosen : chosen + ENDING); //$NON-NLS-1$
    }

    private void save(Path file) {
        if (ReplaceQuestion.ask(table.control().getShell(), file)) {
            try {
                Files.writeString(file, grid.csv(secret));
                problem.accept(null);
            } catch (IOException failure) {
                problem.accept(Failures.text(failure));
            }
        }
    }

    private FileDialog dialog(int style) {
        FileDialog dialog = new FileDialog(table.control().getShell(), style);
        dialog.setFilterExtensions(FILTERS);
        return dialog;
    }

    private void done() {
        changed.run();
    }
}
