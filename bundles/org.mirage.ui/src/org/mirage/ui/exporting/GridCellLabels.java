// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.util.function.BiFunction;

import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.graphics.Image;
import org.mirage.ui.Icons;

/** What a column of the table of machines shows; what is secret is not to be read, and what is wrong has a mark and a tip. */
final class GridCellLabels extends ColumnLabelProvider {

    private static final String MASK = "\u2022"; //$NON-NLS-1$

    private final int column;
    private final boolean masked;
    private final BiFunction<InstanceGrid.Row, Integer, String> problems;

    GridCellLabels(int column, boolean masked, BiFunction<InstanceGrid.Row, Integer, String> problems) {
        this.column = column;
        this.masked = masked;
        this.problems = problems;
    }

    @Override
    public String getText(Object element) {
        String text = ((InstanceGrid.Row) element).get(column);
        return masked ? MASK.repeat(text.length()) : text.replaceAll("\\p{Cntrl}+", " "); //$NON-NLS-1$ //$NON-NLS-2$
    }

    @Override
    public Image getImage(Object element) {
        return problem(element) == null ? null : Icons.WARNING.image();
    }

    @Override
    public String getToolTipText(Object element) {
        return problem(element);
    }

    private String problem(Object element) {
        return problems.apply((InstanceGrid.Row) element, column);
    }
}
