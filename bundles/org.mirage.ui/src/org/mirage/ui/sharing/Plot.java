// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.sharing;

import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.mirage.ui.Keys;

/**
 * A picture of numbers, made of items that are known by their numbers from 0 on. One of them is the current one, by mouse or keys; what an
 * item says is told by a tip, and to who cannot see it.
 */
abstract class Plot extends Canvas {

    /** No item. */
    static final int NONE = -1;

    private static final int ELLIPSIS_WIDTH = 12;

    private int current = NONE;
    private int hovered = NONE;
    private int pressed = NONE;
    private IntConsumer moved = _ -> { };
    private IntConsumer opened = _ -> { };

    Plot(Composite parent, String key) {
        super(parent, SWT.DOUBLE_BUFFERED);
        Keys.mark(this, key);
        addPaintListener(event -> paint(event.gc));
        addListener(SWT.Resize, event -> redraw());
        addMouseMoveListener(event -> hover(at(event.x, event.y)));
        addListener(SWT.MouseExit, event -> hover(NONE));
        addListener(SWT.MouseDown, event -> {
            setFocus();
            pressed = at(event.x, event.y);
        });
        addListener(SWT.MouseUp, event -> {
            int item = at(event.x, event.y);
            if (event.button == 1 && event.count == 1 && item != NONE && item == pressed) {
                clicked(item);
            } else if (event.button == 3) {
                rightClicked();
            }
        });
        addListener(SWT.MouseDoubleClick, event -> {
            if (event.button == 1 && pressed != NONE) {
                doubleClicked(pressed);
            }
        });
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.KeyDown, this::key);
        // a canvas that hears keys would keep these for itself
        addListener(SWT.Traverse,
                event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = spoken();
            }
        });
    }

    /** Is told which item became the current one. */
    final void onMoved(IntConsumer listener) {
        moved = listener;
    }

    /** Is told which item a person opens, by a double click or Enter. */
    final void onOpened(IntConsumer listener) {
        opened = listener;
    }

    /** Draws everything on a ground that is filled. */
    abstract void draw(GC gc, PlotColors colors, Rectangle area);

    /** The item at a place, or none. */
    abstract int at(int x, int y);

    /** How many items there are. */
    abstract int count();

    /** What an item says, a line for each fact. */
    abstract String tip(int item);

    /** The item that an arrow key leads to; the same one where there is none. */
    abstract int next(int from, int arrow);

    /** What is said when no item is the current one. */
    abstract String summary();

    /** A click on an item makes it the current one. */
    void clicked(int item) {
        setCurrent(item);
    }

    /** A double click on the item on which its first click was. */
    void doubleClicked(int item) {
        opened.accept(item);
    }

    /** A click with the other button means nothing. */
    void rightClicked() {
        // only some plots have a way back
    }

    /** Enter on the current item. */
    void entered(int item) {
        opened.accept(item);
    }

    /** Any other key. */
    void pressed(Event event) {
        // only some plots have more
    }

    private void key(Event event) {
        switch (event.keyCode) {
            case SWT.ARROW_LEFT, SWT.ARROW_RIGHT, SWT.ARROW_UP, SWT.ARROW_DOWN -> {
                if ((event.stateMask & SWT.MODIFIER_MASK) == 0 && count() > 0) {
                    setCurrent(current == NONE ? 0 : next(current, event.keyCode));
                } else {
                    pressed(event);
                }
            }
            case SWT.CR, SWT.KEYPAD_CR -> {
                if ((event.stateMask & SWT.MODIFIER_MASK) == 0 && current != NONE) {
                    entered(current);
                } else {
                    pressed(event);
                }
            }
            default -> pressed(event);
        }
    }

    final int current() {
        return current;
    }

    final void setCurrent(int item) {
        current = item < count() ? item : NONE;
        // other items may be shown by now
        hovered = hovered < count() ? hovered : NONE;
        pressed = pressed < count() ? pressed : NONE;
        redraw();
        getAccessible().setFocus(ACC.CHILDID_SELF);
        moved.accept(current);
    }

    final int hovered() {
        return hovered;
    }

    private void hover(int item) {
        if (item != hovered) {
            hovered = item;
            // a tip is no label: an ampersand in it is one
            setToolTipText(item == NONE ? null : tip(item).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
            redraw();
        }
    }

    /** What is told to who cannot see it. */
    final String spoken() {
        return current == NONE ? summary() : tip(current);
    }

    private void paint(GC gc) {
        PlotColors colors = PlotColors.of(this);
        Rectangle area = getClientArea();
        gc.setAntialias(SWT.ON);
        gc.setBackground(colors.background());
        gc.fillRectangle(area);
        draw(gc, colors, area);
        if (isFocusControl() && current == NONE) {
            gc.setForeground(colors.faint());
            gc.drawFocus(1, 1, area.width - 2, area.height - 2);
        }
    }

    /** A text that is not wider than so many pixels; empty when not even a little fits. */
    static String fitted(GC gc, String text, int width) {
        if (gc.stringExtent(text).x <= width) {
            return text;
        }
        if (width < 2 * ELLIPSIS_WIDTH) {
            return ""; //$NON-NLS-1$
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (gc.stringExtent(text.substring(0, middle) + "\u2026").x <= width) { //$NON-NLS-1$
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low == 0 ? "" : text.substring(0, low) + "\u2026"; //$NON-NLS-1$ //$NON-NLS-2$
    }
}
