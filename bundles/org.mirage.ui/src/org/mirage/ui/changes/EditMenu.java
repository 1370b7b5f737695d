// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import java.util.Arrays;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.mirage.ui.changeset.EditGroup;
import org.mirage.ui.changeset.EditKind;

/** The kinds of edits to choose a new one from. */
final class EditMenu {

    private EditMenu() {
    }

    /** Makes the menu of a control, one submenu for what edits work on. */
    static Menu create(Control of, Consumer<EditKind> chosen) {
        Menu menu = new Menu(of);
        for (EditGroup group : EditGroup.values()) {
            MenuItem item = new MenuItem(menu, SWT.CASCADE);
            item.setText(group.label());
            Menu kinds = new Menu(item);
            item.setMenu(kinds);
            Arrays.stream(EditKind.values()).filter(kind -> kind.group() == group).forEach(kind -> add(kinds, kind, chosen));
        }
        return menu;
    }

    private static void add(Menu menu, EditKind kind, Consumer<EditKind> chosen) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(kind.label());
        item.setImage(kind.icon().image());
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> chosen.accept(kind)));
    }
}
