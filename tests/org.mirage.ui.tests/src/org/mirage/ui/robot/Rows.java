// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.robot;

import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Finds rows of tables by what stands in them. */
public final class Rows {

    private Rows() {
    }

    /** Index of the row with that text in its first column, or -1; in the window's thread. */
    public static int indexOf(Table table, String text) {
        for (int i = 0; i < table.getItemCount(); i++) {
            if (table.getItem(i).getText().equals(text)) {
                return i;
            }
        }
        return -1;
    }

    /** The row with that text in its first column, scrolled into sight; waits for it. */
    public static TableItem find(Table table, String text) {
        Await.until(text + " is listed", () -> indexOf(table, text) >= 0);
        TableItem item = Ui.get(() -> {
            TableItem found = table.getItem(indexOf(table, text));
            table.showItem(found);
            return found;
        });
        Await.settle();
        return item;
    }
}
