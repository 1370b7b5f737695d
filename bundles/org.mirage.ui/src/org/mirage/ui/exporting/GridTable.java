// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.FocusCellOwnerDrawHighlighter;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TableViewerEditor;
import org.eclipse.jface.viewers.TableViewerFocusCellManager;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.mirage.engine.changes.Parameter;
import org.mirage.engine.customising.Customising;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;

/**
 * The table of machines in a window. Arrows go from cell to cell; Enter, F2, a double click or typing begins to write in one, Tab
 * goes on to the next.
 */
final class GridTable {

    private static final int STYLE = SWT.MULTI | SWT.FULL_SELECTION | SWT.NO_SEARCH | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL;
    private static final int WIDTH = 130;

    private final InstanceGrid grid;
    private final boolean named;
    private final Runnable changed;
    private final TableViewer viewer;
    private final TableViewerFocusCellManager focus;
    private Customising customising = Customising.NONE;
    private List<String> shown = List.of();
    private List<Parameter> parameters = List.of();
    private CellProblems problems;

    /**
     * Makes the table.
     *
     * @param named whether the first column says which machines there are, and nobody writes in it
     * @param changed runs after each change, and when another cell is looked at
     */
    GridTable(Composite parent, InstanceGrid grid, boolean named, Runnable changed) {
        this.grid = grid;
        this.named = named;
        this.changed = changed;
        problems = CellProblems.of(grid, customising);
        viewer = new TableViewer(parent, STYLE);
        Keys.mark(viewer.getTable(), "export.machines"); //$NON-NLS-1$
        viewer.getTable().setHeaderVisible(true);
        viewer.getTable().setLinesVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        focus = new TableViewerFocusCellManager(viewer, new FocusCellOwnerDrawHighlighter(viewer));
        TableViewerEditor.create(viewer, focus, activation(), ColumnViewerEditor.TABBING_HORIZONTAL
                | ColumnViewerEditor.TABBING_MOVE_TO_ROW_NEIGHBOR | ColumnViewerEditor.KEYBOARD_ACTIVATION);
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.addSelectionChangedListener(event -> changed.run());
        // Enter begins to write in a cell, and is not meant for the wizard
        viewer.getTable().addListener(SWT.Traverse, event -> event.doit &= event.detail != SWT.TRAVERSE_RETURN);
        viewer.getTable().addListener(SWT.KeyUp, event -> changed.run());
        refresh(customising);
    }

    private ColumnViewerEditorActivationStrategy activation() {
        return new ColumnViewerEditorActivationStrategy(viewer) {
            @Override
            protected boolean isEditorActivationEvent(ColumnViewerEditorActivationEvent event) {
                return switch (event.eventType) {
                    case ColumnViewerEditorActivationEvent.MOUSE_DOUBLE_CLICK_SELECTION, ColumnViewerEditorActivationEvent.TRAVERSAL,
                            ColumnViewerEditorActivationEvent.PROGRAMMATIC -> true;
                    case ColumnViewerEditorActivationEvent.KEY_PRESSED -> begins(event);
                    default -> false;
                };
            }
        };
    }

    /** Enter and F2 open a cell; what can be seen when it is typed replaces what stands in it. */
    private static boolean begins(ColumnViewerEditorActivationEvent event) {
        return event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR || event.keyCode == SWT.F2
                || (event.stateMask & (SWT.CTRL | SWT.ALT)) == 0 && event.character >= ' ' && event.character != SWT.DEL;
    }

    Table control() {
        return viewer.getTable();
    }

    /** Shows the grid as it is now, with what is wrong by these change sets and values; what is selected stays so. */
    void refresh(Customising by) {
        customising = by;
        problems = CellProblems.of(grid, customising);
        if (!shown.equals(grid.columns()) || !parameters.equals(by.parameters())) {
            shown = List.copyOf(grid.columns());
            parameters = by.parameters();
            makeColumns();
        }
        viewer.setInput(List.copyOf(grid.rows()));
    }

    private void makeColumns() {
        for (TableColumn column : viewer.getTable().getColumns()) {
            column.dispose();
        }
        Set<String> secret = parameters.stream().filter(Parameter::secret).map(Parameter::name).collect(Collectors.toSet());
        for (int i = 0; i < shown.size(); i++) {
            TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
            String name = shown.get(i);
            column.getColumn().setText(name);
            column.getColumn().setToolTipText(about(name));
            column.getColumn().setImage(problems.isKnown(name) ? null : Icons.WARNING.image());
            column.getColumn().setWidth(WIDTH);
            boolean masked = secret.contains(name);
            column.setLabelProvider(new GridCellLabels(i, masked, (row, at) -> problems.of(row, at)));
            column.setEditingSupport(new GridCellEditing(viewer, i, masked, named && i == 0, this::set));
        }
    }

    private String about(String column) {
        if (!problems.isKnown(column)) {
            return NLS.bind(Messages.CellProblems_unknown, column);
        }
        return parameters.stream().filter(parameter -> parameter.name().equals(column)).findFirst().map(Parameter::about).orElse(null);
    }

    private void set(InstanceGrid.Row row, int column, String text) {
        if (!row.get(column).equals(text)) {
            grid.set(row, column, text);
            problems = CellProblems.of(grid, customising);
            // names that were there twice may be single now
            viewer.refresh();
            changed.run();
        }
    }

    /** The rows that are selected. */
    @SuppressWarnings("unchecked")
    List<InstanceGrid.Row> selected() {
        return viewer.getStructuredSelection().toList();
    }

    void select(InstanceGrid.Row row) {
        viewer.setSelection(new StructuredSelection(row), true);
    }

    /** Begins to write in a cell. */
    void edit(InstanceGrid.Row row, int column) {
        viewer.getTable().setFocus();
        viewer.editElement(row, column);
    }

    /** The row of the cell that is looked at; 0 while there is none. */
    int row() {
        ViewerCell cell = focus.getFocusCell();
        return cell == null ? 0 : Math.max(0, grid.rows().indexOf(cell.getElement()));
    }

    /** The column of the cell that is looked at; 0 while there is none. */
    int column() {
        ViewerCell cell = focus.getFocusCell();
        return cell == null ? 0 : Math.clamp(cell.getColumnIndex(), 0, shown.size() - 1);
    }

    /** What is wrong with the cell that is looked at; null if nothing. */
    String problem() {
        return row() < grid.rows().size() ? problems.of(grid.rows().get(row()), column()) : null;
    }

    /** The first thing that is wrong at all; null if nothing. */
    String firstProblem() {
        return problems.first();
    }
}
