// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.text.MessageFormat;
import java.util.List;

import org.mirage.engine.customising.InstanceTable;

/** Whether cells that are pasted or loaded have room in a table of machines: nothing of them is left out silently. */
final class CellFit {

    private CellFit() {
    }

    /** Why a whole table, whose first row names the columns, cannot be taken; null if it can. */
    static String table(List<List<String>> cells) {
        int columns = cells.getFirst().size();
        for (int i = 1; i < cells.size(); i++) {
            int width = width(cells.get(i));
            if (width > columns) {
                return MessageFormat.format(Messages.CellFit_wide, i + 1, width, columns);
            }
        }
        return rows(cells.size() - 1);
    }

    /** Why cells cannot be pasted from a row and a column on, of so many columns; null if they can. */
    static String cells(List<List<String>> cells, int row, int column, int columns) {
        int widest = cells.stream().mapToInt(CellFit::width).max().orElse(0);
        return column + widest > columns ? MessageFormat.format(Messages.CellFit_narrow, widest, columns - column) : rows(row + cells.size());
    }

    private static String rows(int rows) {
        return rows > InstanceTable.MOST_ROWS ? MessageFormat.format(Messages.CellFit_long, InstanceTable.MOST_ROWS) : null;
    }

    /** Empty cells at the end of a row say nothing. */
    private static int width(List<String> row) {
        int width = row.size();
        while (width > 0 && row.get(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }
}
