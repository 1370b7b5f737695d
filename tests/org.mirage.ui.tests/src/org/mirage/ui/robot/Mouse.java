// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.robot;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;
import org.junit.jupiter.api.Assertions;

/** The mouse of the X server. */
final class Mouse {

    private static final int LEFT = 1;
    private static final int RIGHT = 3;
    private static final int WHEEL_DOWN = 5;
    private static final int DRAG_STEPS = 10;
    private static final int PRESSES = 5;
    private static final int SHAKES = 40;
    private static final int SHAKE_PIXELS = 24;
    private static final int SHAKE_MILLISECONDS = 30;
    private static final int POINTINGS = 10;
    private static final int POINTING_MILLISECONDS = 200;

    /** How far apart, in pixels, clicks may be and still be taken for a double one; and by how much to wait longer. */
    private static final int NEAR = 10;
    private static final int MARGIN_MILLISECONDS = 50;

    private static final Deque<Press> LAST_PRESSES = new ArrayDeque<>();

    private static Point lastPlace = new Point(0, 0);

    private Mouse() {
    }

    static void click(Control control, Supplier<Point> place) {
        move(control, place);
        press(LEFT);
        handled();
    }

    /**
     * A press soon after one elsewhere in the same table makes GTK forget which button it was, and then the next press is a first one
     * again: no double click. Hands are not that quick.
     */
    static void doubleClick(Control control, Supplier<Point> place) {
        awaitSingle(_ -> true);
        move(control, place);
        press(LEFT);
        press(LEFT);
        handled();
    }

    static void rightClick(Control control, Supplier<Point> place) {
        move(control, place);
        press(RIGHT);
        handled();
    }

    /** Drags, waits until the drop would be accepted there, or refused, and drops; the button is up afterwards whatever happened. */
    static void drag(Control from, Supplier<Point> start, Control to, Supplier<Point> end, boolean accepted) {
        move(from, start);
        Point at = Ui.get(() -> to.toDisplay(end.get()));
        AtomicReference<Boolean> answer = new AtomicReference<>();
        DropTargetAdapter listener = new DropTargetAdapter() {
            @Override
            public void dragOver(DropTargetEvent event) {
                if (Math.abs(event.x - at.x) <= 1 && Math.abs(event.y - at.y) <= 1) {
                    answer.set(event.detail != DND.DROP_NONE);
                }
            }
        };
        DropTarget target = (DropTarget) Ui.get(() -> to.getData(DND.DROP_TARGET_KEY));
        Ui.run(() -> target.addDropListener(listener));
        try {
            beginDrag(from);
            // a target is found only by the next move
            for (int part = 1; part <= DRAG_STEPS; part++) {
                XServer.move(lastPlace.x + (at.x - lastPlace.x) * part / DRAG_STEPS,
                        lastPlace.y + (at.y - lastPlace.y) * part / DRAG_STEPS);
                Await.settle();
            }
            Await.until("the drop is " + (accepted ? "accepted" : "refused"), () -> Objects.equals(answer.get(), accepted));
        } finally {
            XServer.button(LEFT, false);
        }
        lastPlace = at;
        Await.settle();
        Ui.run(() -> target.removeDropListener(listener));
    }

    /**
     * A press becomes a drag when the pointer is moved a few pixels while SWT looks, in the window's thread and not for long; where it
     * looked away too soon, the button is pressed once more, as a person does.
     */
    private static void beginDrag(Control control) {
        AtomicBoolean begun = new AtomicBoolean();
        Listener detected = event -> begun.set(true);
        Ui.run(() -> control.addListener(SWT.DragDetect, detected));
        for (int press = 1; press <= PRESSES && !begun.get(); press++) {
            if (press > 1) {
                XServer.button(LEFT, false);
                XServer.move(lastPlace.x, lastPlace.y);
                Await.settle();
                awaitSingle(earlier -> earlier.isNear(lastPlace));
            }
            XServer.button(LEFT, true);
            pressed();
            for (int shake = 1; shake <= SHAKES && !begun.get(); shake++) {
                XServer.move(lastPlace.x + shake % 2 * SHAKE_PIXELS, lastPlace.y);
                Await.pause(SHAKE_MILLISECONDS);
            }
        }
        Ui.run(() -> control.removeListener(SWT.DragDetect, detected));
        if (!begun.get()) {
            Assertions.fail("no drag began from " + control + "; see " + Screenshot.failed());
        }
    }

    static void wheel(Control control, Supplier<Point> place, int steps) {
        move(control, place);
        for (int i = 0; i < steps; i++) {
            press(WHEEL_DOWN);
        }
        handled();
    }

    /** Moves to a place of a control when it has come to rest, and waits until the control is what lies under the pointer. */
    private static void move(Control control, Supplier<Point> place) {
        Focus.give(Ui.get(control::getShell));
        point(control, place);
        // what scrolls may have rested for a moment only
        for (int again = 0; again < POINTINGS && !Ui.get(() -> isOver(control)); again++) {
            Await.pause(POINTING_MILLISECONDS);
            point(control, place);
        }
        Await.until("the pointer is over " + control, () -> isOver(control));
    }

    private static void point(Control control, Supplier<Point> place) {
        Point at = Await.rest(() -> control.toDisplay(place.get()));
        awaitSingle(press -> press.isNear(at));
        lastPlace = at;
        // a hand does not rest on a single pixel: what came under the pointer meanwhile learns that it is there
        XServer.move(at.x + 1, at.y);
        XServer.move(at.x, at.y);
        Await.settle();
    }

    /**
     * Waits until a press is not taken for the second one of a double click that began with one of those; a press that began a drag
     * counts, too. Each control counts on its own, so that what was pressed elsewhere in between does not part the two.
     */
    private static void awaitSingle(Predicate<Press> earlier) {
        int together = Ui.get(() -> Ui.display().getDoubleClickTime()) + MARGIN_MILLISECONDS;
        LAST_PRESSES.removeIf(press -> press.time() + together < now());
        LAST_PRESSES.stream().filter(earlier).reduce((_, later) -> later)
                .ifPresent(press -> Await.pause(press.time() + together - now()));
    }

    private static boolean isOver(Control control) {
        Control under = Ui.display().getCursorControl();
        while (under != null && under != control) {
            under = under.getParent();
        }
        return under != null;
    }

    private static void press(int button) {
        XServer.button(button, true);
        XServer.button(button, false);
    }

    /** Waits until what was pressed is handled; GTK counts the time from then on. */
    private static void handled() {
        Await.settle();
        pressed();
    }

    private static void pressed() {
        LAST_PRESSES.addLast(new Press(lastPlace, now()));
    }

    private static long now() {
        return System.nanoTime() / 1_000_000;
    }

    /** Where a button was pressed, and when, in milliseconds. */
    private record Press(Point place, long time) {

        boolean isNear(Point other) {
            return Math.abs(other.x - place.x) <= NEAR && Math.abs(other.y - place.y) <= NEAR;
        }
    }
}
