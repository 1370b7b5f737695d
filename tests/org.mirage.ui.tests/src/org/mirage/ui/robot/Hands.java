// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.robot;

import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;

/** Moves the mouse and presses keys: the events come from the X server, as a person's. */
public final class Hands {

    private static final int INTO_TEXT = 5;

    private Hands() {
    }

    /** Clicks in the middle of a control when it can be. */
    public static void click(Control control) {
        Await.until(control + " can be clicked", control::isEnabled);
        Mouse.click(control, () -> middle(control.getSize()));
    }

    /** Clicks a place of a control. */
    public static void click(Control control, Point place) {
        Mouse.click(control, () -> place);
    }

    /** Clicks the header of a column that is in sight. */
    public static void click(TableColumn column) {
        Table table = Ui.get(column::getParent);
        Mouse.click(table, () -> new Point(left(table, column) + column.getWidth() / 2, -table.getHeaderHeight() / 2));
    }

    /** Clicks the header of a column that is in sight. */
    public static void click(TreeColumn column) {
        Tree tree = Ui.get(column::getParent);
        Mouse.click(tree, () -> new Point(left(tree, column) + column.getWidth() / 2, -tree.getHeaderHeight() / 2));
    }

    private static int left(Tree tree, TreeColumn column) {
        return Arrays.stream(tree.getColumnOrder()).mapToObj(tree::getColumn).takeWhile(before -> before != column)
                .mapToInt(TreeColumn::getWidth).sum();
    }

    private static int left(Table table, TableColumn column) {
        return Arrays.stream(table.getColumnOrder()).mapToObj(table::getColumn).takeWhile(before -> before != column)
                .mapToInt(TableColumn::getWidth).sum();
    }

    /** Clicks a tool when it can be. */
    public static void click(ToolItem item) {
        Await.until(item + " can be clicked", item::isEnabled);
        Mouse.click(Ui.get(item::getParent), () -> {
            Rectangle bounds = item.getBounds();
            return new Point(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
        });
    }

    /** Clicks the text of a row. */
    public static void click(TreeItem item) {
        Mouse.click(Ui.get(item::getParent), () -> intoText(item.getTextBounds(0)));
    }

    /** Clicks the text of a row, wherever it has been scrolled to. */
    public static void click(TableItem item) {
        click(item, 0);
    }

    /** Clicks a cell of a row, wherever it has been scrolled to. */
    public static void click(TableItem item, int column) {
        Mouse.click(Ui.get(item::getParent), () -> {
            item.getParent().showItem(item);
            return intoText(item.getTextBounds(column));
        });
    }

    /** Clicks where the text of a control begins, which may be narrower than the control. */
    public static void clickText(Control control) {
        Mouse.click(control, () -> new Point(2 * INTO_TEXT, control.getSize().y / 2));
    }

    /** Clicks a row while Ctrl is held: selects it beside what is selected already. */
    public static void add(TreeItem item) {
        Keyboard.hold(() -> click(item), SWT.CTRL);
    }

    /** Clicks a row while Ctrl is held: selects it beside what is selected already. */
    public static void add(TableItem item) {
        Keyboard.hold(() -> click(item), SWT.CTRL);
    }

    /** Opens a row by a double click. */
    public static void open(TreeItem item) {
        Mouse.doubleClick(Ui.get(item::getParent), () -> intoText(item.getTextBounds(0)));
    }

    /** Opens a row by a double click. */
    public static void open(TableItem item) {
        Mouse.doubleClick(Ui.get(item::getParent), () -> intoText(item.getTextBounds(0)));
    }

    /** Clicks a place of a control twice. */
    public static void open(Control control, Point place) {
        Mouse.doubleClick(control, () -> place);
    }

    /** Clicks in the middle of a control with the button that opens menus. */
    public static void rightClick(Control control) {
        Mouse.rightClick(control, () -> middle(control.getSize()));
    }

    /** Clicks the text of a row with the button that opens menus. */
    public static void rightClick(TreeItem item) {
        Mouse.rightClick(Ui.get(item::getParent), () -> intoText(item.getTextBounds(0)));
    }

    /** Chooses from the context menu of a row. */
    public static void choose(TreeItem item, String label) {
        rightClick(item);
        Menus.choose(Ui.get(item::getParent), label);
    }

    /** Chooses from the context menu of a row. */
    public static void choose(TableItem item, String label) {
        Control table = Ui.get(item::getParent);
        Mouse.rightClick(table, () -> intoText(item.getTextBounds(0)));
        Menus.choose(table, label);
    }

    /** Chooses from the context menu of a control, opened in its middle. */
    public static void choose(Control control, String label) {
        Mouse.rightClick(control, () -> middle(control.getSize()));
        Menus.choose(control, label);
    }

    /** Chooses from the menu that a click on a tool opens. */
    public static void choose(ToolItem item, String label) {
        Menus.chooseShown(() -> click(item), label);
    }

    /** Picks an item of a combo box. */
    public static void pick(Combo combo, String item) {
        click(combo);
        press(SWT.HOME);
        for (int i = Ui.get(() -> combo.indexOf(item)); i > 0; i--) {
            press(SWT.ARROW_DOWN);
        }
        press(SWT.CR);
        Await.until(item + " is picked", () -> combo.getText().equals(item));
    }

    /** Drags from the middle of a control to the middle of another one, which takes drops. */
    public static void drag(Control from, Control to) {
        Mouse.drag(from, () -> middle(from.getSize()), to, () -> middle(to.getSize()), true);
    }

    /** Chooses from a menu of a control's window, opened by the key that stands for it: {@code 'f'} for File. */
    public static void choose(Control control, char key, String label) {
        Menus.chooseFromBar(Ui.get(control::getShell), key, label);
    }

    /** Drags a row to the lower half of another one of the same table. */
    public static void drag(TableItem from, TableItem to) {
        Control table = Ui.get(from::getParent);
        Mouse.drag(table, () -> intoText(from.getTextBounds(0)), table, () -> {
            Rectangle bounds = to.getTextBounds(0);
            return new Point(bounds.x + INTO_TEXT, bounds.y + bounds.height - 3);
        }, true);
    }

    /** Drags a row onto another one of the same tree, which takes it. */
    public static void drag(TreeItem from, TreeItem to) {
        drag(from, to, true);
    }

    /** Drags a row onto another one of the same tree, which does not take it. */
    public static void dragInVain(TreeItem from, TreeItem to) {
        drag(from, to, false);
    }

    private static void drag(TreeItem from, TreeItem to, boolean accepted) {
        Control tree = Ui.get(from::getParent);
        Mouse.drag(tree, () -> intoText(from.getTextBounds(0)), tree, () -> intoText(to.getTextBounds(0)), accepted);
    }

    /** Turns the wheel down over the middle of a control. */
    public static void wheel(Control control, int steps) {
        Mouse.wheel(control, () -> middle(control.getSize()), steps);
    }

    /** Types a text where the focus is. */
    public static void type(String text) {
        Keyboard.type(text);
    }

    /** Replaces what stands in a field: clicks it, selects all, types. */
    public static void fill(Control field, String text) {
        click(field);
        press('a', SWT.CTRL);
        if (text.isEmpty()) {
            press(SWT.DEL);
        } else {
            type(text);
        }
    }

    /** Presses a key, such as {@code SWT.HOME} or {@code 'x'}, while others, such as {@code SWT.CTRL}, are held. */
    public static void press(int code, int... held) {
        Keyboard.hold(() -> Keyboard.press(code), held);
        Await.settle();
    }

    private static Point middle(Point size) {
        return new Point(size.x / 2, size.y / 2);
    }

    private static Point intoText(Rectangle bounds) {
        return new Point(bounds.x + INTO_TEXT, bounds.y + bounds.height / 2);
    }
}
