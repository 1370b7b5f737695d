// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.List;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareUI;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.mirage.ui.Keys;

/** Fields of both sides beside each other; those that differ stand out by their type and a sign. */
final class PropertyViewer extends StillViewer<Shown> {

    private static final int NAME_WIDTH = 170;
    private static final int VALUE_WIDTH = 380;
    private static final int NARROW_WIDTH = 270;

    private static final String UNEQUAL = "\u2260"; //$NON-NLS-1$

    private final Table table;
    private final boolean threeWay;

    PropertyViewer(Composite parent, CompareConfiguration configuration, boolean threeWay) {
        super(Shown.class);
        this.threeWay = threeWay;
        table = new Table(parent, SWT.FULL_SELECTION | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        Keys.mark(table, "compare.properties"); //$NON-NLS-1$
        table.setHeaderVisible(true);
        column("", 28, SWT.CENTER); //$NON-NLS-1$
        column(Messages.PropertyViewer_field, NAME_WIDTH, SWT.LEFT);
        int width = threeWay ? NARROW_WIDTH : VALUE_WIDTH;
        if (threeWay) {
            column(NLS.bind(Messages.PropertyViewer_base, configuration.getAncestorLabel(null)), width, SWT.LEFT);
        }
        column(configuration.getLeftLabel(null), width, SWT.LEFT);
        column(configuration.getRightLabel(null), width, SWT.LEFT);
    }

    private void column(String title, int width, int alignment) {
        TableColumn column = new TableColumn(table, alignment);
        column.setText(title);
        column.setWidth(width);
    }

    @Override
    public void refresh() {
        table.setRedraw(false);
        table.removeAll();
        if (shown() != null) {
            table.setData(CompareUI.COMPARE_VIEWER_TITLE, shown().title());
            Font bold = JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT);
            Color quiet = JFaceResources.getColorRegistry().get(JFacePreferences.QUALIFIER_COLOR);
            for (PropertyRow row : shown().properties()) {
                show(row, bold, quiet);
            }
        }
        table.setRedraw(true);
    }

    private void show(PropertyRow row, Font bold, Color quiet) {
        TableItem item = new TableItem(table, SWT.NONE);
        boolean differs = row.differs(threeWay);
        List<String> values = threeWay ? List.of(row.base(), row.left(), row.right()) : List.of(row.left(), row.right());
        item.setText(0, differs ? UNEQUAL : ""); //$NON-NLS-1$
        item.setText(1, row.name());
        for (int i = 0; i < values.size(); i++) {
            item.setText(i + 2, values.get(i).replace('\n', ' '));
        }
        if (differs) {
            item.setFont(bold);
        } else {
            item.setForeground(quiet);
        }
    }

    @Override
    public Table getControl() {
        return table;
    }
}
