// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.robot;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** Finds rows of tables and trees by what stands in them. */
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

    /** What stands in the first column, row by row. */
    public static List<String> names(Table table) {
        return Ui.get(() -> Arrays.stream(table.getItems()).map(TableItem::getText).toList());
    }

    /** What stands in the first column of a tree of groups, row by row; what is in open groups is after two spaces. */
    public static List<String> names(Tree tree) {
        return Ui.get(() -> Arrays.stream(tree.getItems()).flatMap(top -> Stream.concat(Stream.of(top.getText()),
                top.getExpanded() ? Arrays.stream(top.getItems()).map(item -> "  " + item.getText()) : Stream.<String>empty())).toList());
    }

    /** What stands in the first column of the first selected row, or null; in the window's thread. */
    public static String selected(Table table) {
        return Arrays.stream(table.getSelection()).map(TableItem::getText).findFirst().orElse(null);
    }

    /** Waits until the first column reads so, row by row. */
    public static void await(Table table, String... names) {
        Await.until("these are listed: " + List.of(names), () -> names(table).equals(List.of(names)));
    }

    /** The column of that title. */
    public static TableColumn column(Table table, String title) {
        return Await.some(title + " is a column", () -> Arrays.stream(table.getColumns())
                .filter(column -> column.getText().equals(title)).findFirst().orElse(null));
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

    /** The row of a tree with these texts from the top down, all of whose parents are open, scrolled into sight; waits for it. */
    public static TreeItem find(Tree tree, String... way) {
        TreeItem row = Await.some(String.join(" > ", way) + " is there", () -> {
            TreeItem[] items = tree.getItems();
            TreeItem found = null;
            for (String step : way) {
                found = Arrays.stream(items).filter(item -> item.getText().equals(step)).findFirst().orElse(null);
                if (found == null) {
                    return null;
                }
                items = found.getItems();
            }
            return found;
        });
        Ui.run(() -> tree.showItem(row));
        Await.settle();
        return row;
    }
}
