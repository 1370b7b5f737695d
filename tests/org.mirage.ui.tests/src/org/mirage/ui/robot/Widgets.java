// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.robot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;
import org.mirage.ui.Keys;

/** Finds widgets by their marks, in whatever window they are. */
public final class Widgets {

    private Widgets() {
    }

    /** The visible widget with that mark; waits for it. */
    public static <T extends Widget> T find(Class<T> type, String key) {
        return Await.some(key + " is there", () -> now(type, key));
    }

    /** The visible widget with that mark, or null; in the window's thread. */
    public static <T extends Widget> T now(Class<T> type, String key) {
        return all(type).stream().filter(widget -> key.equals(widget.getData(Keys.KEY))).findFirst().orElse(null);
    }

    /** The visible tool with that tip, which may name a key besides; waits for it. */
    public static ToolItem tool(String tip) {
        return Await.some(tip + " is there", () -> all(ToolItem.class).stream()
                .filter(item -> !item.isDisposed() && item.getToolTipText() != null
                        && (item.getToolTipText().equals(tip) || item.getToolTipText().startsWith(tip + " ("))).findFirst().orElse(null));
    }

    /** All visible widgets of a type, those of the newest window first; in the window's thread. */
    public static <T extends Widget> List<T> all(Class<T> type) {
        Set<Widget> found = new LinkedHashSet<>();
        Shell[] shells = Ui.display().getShells();
        for (int i = shells.length - 1; i >= 0; i--) {
            collect(shells[i], found);
        }
        List<T> matching = new ArrayList<>();
        found.stream().filter(type::isInstance).forEach(widget -> matching.add(type.cast(widget)));
        return matching;
    }

    private static void collect(Control control, Set<Widget> found) {
        if (control.isDisposed() || !control.isVisible() || !found.add(control)) {
            return;
        }
        if (control instanceof ToolBar bar) {
            found.addAll(List.of(bar.getItems()));
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                collect(child, found);
            }
        }
    }
}
