// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.robot;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.TreeItem;

/** Moves the mouse and presses keys of the display: the events go the way of a person's. */
public final class Hands {

    /** What a US keyboard gives only with Shift. */
    private static final String SHIFTED = "~!@#$%^&*()_+{}|:\"<>?";

    private static final int INTO_TEXT = 5;

    private Hands() {
    }

    /** Clicks in the middle of a control. */
    public static void click(Control control) {
        Point size = Ui.get(control::getSize);
        click(control, new Point(size.x / 2, size.y / 2));
    }

    /** Clicks a tool. */
    public static void click(ToolItem item) {
        Rectangle bounds = Ui.get(item::getBounds);
        click(Ui.get(item::getParent), new Point(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2));
    }

    /** Clicks the text of a row. */
    public static void click(TreeItem item) {
        Rectangle bounds = Ui.get(() -> item.getTextBounds(0));
        click(Ui.get(item::getParent), new Point(bounds.x + INTO_TEXT, bounds.y + bounds.height / 2));
    }

    /** Clicks the text of a row. */
    public static void click(TableItem item) {
        Rectangle bounds = Ui.get(() -> item.getTextBounds(0));
        click(Ui.get(item::getParent), new Point(bounds.x + INTO_TEXT, bounds.y + bounds.height / 2));
    }

    /** Clicks a row and presses Enter on it. */
    public static void open(TreeItem item) {
        click(item);
        press(SWT.CR);
    }

    /** Clicks a row and presses Enter on it. */
    public static void open(TableItem item) {
        click(item);
        press(SWT.CR);
    }

    /** Clicks a place of a control. */
    public static void click(Control control, Point place) {
        move(control, place);
        button(SWT.MouseDown);
        button(SWT.MouseUp);
        Await.settle();
    }

    /** Turns the wheel down over the middle of a control. */
    public static void wheel(Control control, int steps) {
        Point size = Ui.get(control::getSize);
        move(control, new Point(size.x / 2, size.y / 2));
        for (int i = 0; i < steps; i++) {
            Event event = new Event();
            event.type = SWT.MouseWheel;
            event.count = -1;
            event.detail = SWT.SCROLL_LINE;
            post(event);
        }
        Await.settle();
    }

    private static void move(Control control, Point place) {
        Focus.give(Ui.get(control::getShell));
        Point at = Ui.get(() -> control.toDisplay(place));
        Event event = new Event();
        event.type = SWT.MouseMove;
        event.x = at.x;
        event.y = at.y;
        post(event);
        Await.settle();
    }

    private static void button(int type) {
        Event event = new Event();
        event.type = type;
        event.button = 1;
        post(event);
    }

    /** Types a text where the focus is. */
    public static void type(String text) {
        for (char character : text.toCharArray()) {
            if (Character.isUpperCase(character) || SHIFTED.indexOf(character) >= 0) {
                chord(character, SWT.SHIFT);
            } else {
                character(SWT.KeyDown, character);
                character(SWT.KeyUp, character);
            }
        }
        Await.settle();
    }

    /** Presses a key, such as {@code SWT.HOME}, while others, such as {@code SWT.CTRL}, are held. */
    public static void press(int code, int... held) {
        hold(SWT.KeyDown, held);
        key(SWT.KeyDown, code);
        key(SWT.KeyUp, code);
        hold(SWT.KeyUp, held);
        Await.settle();
    }

    /** Presses the key of a character while others are held. */
    public static void chord(char letter, int... held) {
        hold(SWT.KeyDown, held);
        character(SWT.KeyDown, letter);
        character(SWT.KeyUp, letter);
        hold(SWT.KeyUp, held);
        Await.settle();
    }

    private static void hold(int type, int... keys) {
        for (int key : keys) {
            key(type, key);
        }
    }

    private static void key(int type, int code) {
        Event event = new Event();
        event.type = type;
        event.keyCode = code;
        post(event);
    }

    private static void character(int type, char character) {
        Event event = new Event();
        event.type = type;
        event.character = character;
        post(event);
    }

    private static void post(Event event) {
        if (!Ui.get(() -> Ui.display().post(event))) {
            throw new IllegalStateException("the display took no event of type " + event.type);
        }
        Await.pause();
    }
}
