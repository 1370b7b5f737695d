// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.robot;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Assertions;

/** Open menus. SWT does not tell where their items are, so they are walked with the keyboard. */
final class Menus {

    private static final int WAITS = 50;
    private static final int WAIT_MILLISECONDS = 20;

    private Menus() {
    }

    /** Chooses an item of a control's context menu, which is open or about to. */
    static void choose(Control control, String label) {
        choose(Await.some("the context menu is open", () -> control.getMenu() != null && control.getMenu().isVisible()
                ? control.getMenu() : null), label);
    }

    /** Opens a menu of the window's bar by the key that stands for it, and chooses an item. */
    static void chooseFromBar(Shell window, char key, String label) {
        Keyboard.hold(() -> Keyboard.press(key), SWT.ALT);
        choose(Await.some("a menu of the bar is open", () -> Arrays.stream(window.getMenuBar().getItems()).map(MenuItem::getMenu)
                .filter(menu -> menu != null && menu.isVisible()).findFirst().orElse(null)), label);
    }

    /** Does what opens a menu that belongs to no control, and chooses an item. */
    static void chooseShown(Runnable opening, String label) {
        AtomicReference<Menu> shown = new AtomicReference<>();
        Listener listener = event -> {
            if (event.widget instanceof Menu menu) {
                shown.set(menu);
            }
        };
        Ui.run(() -> Ui.display().addFilter(SWT.Show, listener));
        try {
            opening.run();
            choose(Await.some("the menu is open", () -> shown.get() != null && shown.get().isVisible() ? shown.get() : null), label);
        } finally {
            Ui.run(() -> Ui.display().removeFilter(SWT.Show, listener));
        }
    }

    private static void choose(Menu menu, String label) {
        List<MenuItem> items = Ui.get(() -> List.of(menu.getItems()));
        MenuItem wanted = items.stream().filter(item -> Ui.get(() -> label(item).equals(label))).findFirst()
                .orElseGet(() -> Assertions.fail("no " + label + " in the menu " + labels(menu)));
        AtomicReference<MenuItem> armed = new AtomicReference<>();
        Ui.run(() -> items.forEach(item -> item.addListener(SWT.Arm, event -> armed.set(item))));
        for (int steps = 0; armed.get() != wanted; steps++) {
            Assertions.assertTrue(steps < items.size(), () -> label + " cannot be chosen in the menu " + labels(menu));
            MenuItem before = armed.get();
            Keyboard.press(SWT.ARROW_DOWN);
            Await.settle();
            // a slow window comes to the key later; where there is one item, it stays armed
            for (int wait = 0; wait < WAITS && armed.get() == before; wait++) {
                Await.pause(WAIT_MILLISECONDS);
            }
        }
        Keyboard.press(SWT.CR);
        Await.settle();
    }

    private static List<String> labels(Menu menu) {
        return Ui.get(() -> Arrays.stream(menu.getItems()).map(Menus::label).toList());
    }

    /** Without the marks of the key to press and of the key that works without the menu. */
    private static String label(MenuItem item) {
        return item.getText().replaceFirst("\t.*", "").replace("&", "");
    }
}
