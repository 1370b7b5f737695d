// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.content;

import org.eclipse.swt.widgets.ScrollBar;

/** A scroll bar over more rows than its numbers reach: then one of its units stands for several rows. */
final class RowScroll {

    private static final long MOST_UNITS = 1 << 28;

    private final ScrollBar bar;
    private final long rows;
    private final long unit;
    private long top;
    private int visible = 1;

    RowScroll(ScrollBar bar, long rows) {
        this.bar = bar;
        this.rows = rows;
        unit = rows / MOST_UNITS + 1;
    }

    /** So many rows fit now. */
    void setVisible(int count) {
        visible = count;
        int thumb = (int) Math.max(1, visible / unit);
        int units = (int) Math.max(1, (rows + unit - 1) / unit);
        bar.setValues((int) (top / unit), 0, Math.max(units, thumb), thumb, 1, thumb);
        bar.setVisible(rows > visible);
        to(top);
    }

    int visible() {
        return visible;
    }

    /** The first row that is seen. */
    long top() {
        return top;
    }

    void to(long row) {
        top = Math.max(0, Math.min(row, rows - visible));
        bar.setSelection((int) (top / unit));
    }

    /** The bar was moved by hand; at its end the last rows are seen whatever a unit stands for. */
    void dragged() {
        boolean end = bar.getSelection() + bar.getThumb() >= bar.getMaximum();
        top = end ? Math.max(0, rows - visible) : bar.getSelection() * unit;
    }

    void reveal(long row) {
        if (row < top) {
            to(row);
        } else if (row >= top + visible) {
            to(row - visible + 1);
        }
    }
}
