// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.search;

import java.io.IOException;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.mirage.engine.search.KnownValues;
import org.mirage.engine.search.SavedQueries;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.jobs.ReadJob;
import org.mirage.ui.library.LibrarySession;

/** A tool whose menu has the saved queries of the library to choose, and saves and deletes them. */
final class SavedTool {

    /** Buttons of questions; Enter keeps things as they are. */
    private static final int DO = 0;
    private static final int KEEP = 1;

    /** A menu is no place to read. */
    private static final int SHOWN_CHARACTERS = 60;

    /** What is done with the saved queries, outside the user-interface thread. */
    @FunctionalInterface
    private interface Change {
        void on(SavedQueries saved) throws IOException;
    }

    private final ToolBar bar;
    private final QueryField field;
    private final Consumer<String> chosen;
    private final Runnable changed;
    private KnownValues known = KnownValues.NONE;

    /**
     * Makes the tool.
     *
     * @param field has the query that can be saved
     * @param chosen gets the text of a query that a person chose
     * @param changed runs when queries were saved or deleted
     */
    SavedTool(Composite parent, QueryField field, Consumer<String> chosen, Runnable changed) {
        this.field = field;
        this.chosen = chosen;
        this.changed = changed;
        bar = new ToolBar(parent, SWT.FLAT);
        ToolItem tool = Keys.mark(new ToolItem(bar, SWT.DROP_DOWN), "search.saved"); //$NON-NLS-1$
        tool.setImage(Icons.SAVED_QUERY.image());
        tool.setToolTipText(Messages.SavedTool_tip);
        Menu menu = new Menu(bar);
        bar.addDisposeListener(event -> menu.dispose());
        menu.addListener(SWT.Show, event -> fill(menu));
        bar.setMenu(menu);
        tool.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            Rectangle bounds = tool.getBounds();
            menu.setLocation(bar.toDisplay(bounds.x, bounds.y + bounds.height));
            menu.setVisible(true);
        }));
    }

    void setKnown(KnownValues values) {
        known = values;
    }

    private void fill(Menu menu) {
        for (MenuItem item : menu.getItems()) {
            item.dispose();
        }
        known.saved().forEach((name, text) -> item(menu, NLS.bind(Messages.SavedTool_query, name, shortened(text)),
                Icons.SAVED_QUERY.image(), () -> chosen.accept(text)));
        if (!known.saved().isEmpty()) {
            new MenuItem(menu, SWT.SEPARATOR);
        }
        item(menu, Messages.SavedTool_save, Icons.SAVE.image(), this::save).setEnabled(!field.query().isEmpty());
        MenuItem delete = new MenuItem(menu, SWT.CASCADE);
        delete.setText(Messages.SavedTool_delete);
        delete.setImage(Icons.DELETE.image());
        delete.setEnabled(!known.saved().isEmpty());
        Menu names = new Menu(delete);
        delete.setMenu(names);
        known.saved().keySet().forEach(name -> item(names, name, null, () -> delete(name)));
    }

    private static MenuItem item(Menu menu, String label, Image image, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(label.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        item.setImage(image);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return item;
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " "); //$NON-NLS-1$ //$NON-NLS-2$
        return line.length() <= SHOWN_CHARACTERS ? line : line.substring(0, SHOWN_CHARACTERS - 1) + '\u2026';
    }

    private void save() {
        if (!field.check()) {
            return;
        }
        InputDialog dialog = new InputDialog(bar.getShell(), Messages.SavedTool_saveTitle, Messages.SavedTool_saveText, "", //$NON-NLS-1$
                name -> SavedQueries.isName(name) ? null : name.isEmpty() ? "" : Messages.SavedTool_noName); //$NON-NLS-1$
        if (dialog.open() != Window.OK) {
            return;
        }
        String name = dialog.getValue();
        boolean there = known.saved().containsKey(name);
        if (there && new MessageDialog(bar.getShell(), Messages.SavedTool_saveTitle, null, NLS.bind(Messages.SavedTool_there, name),
                MessageDialog.QUESTION, KEEP, Messages.SavedTool_replace, Messages.SavedTool_keep).open() != DO) {
            return;
        }
        String query = field.query();
        change(saved -> saved.save(name, query, there));
    }

    private void delete(String name) {
        if (new MessageDialog(bar.getShell(), Messages.SavedTool_deleteTitle, null, NLS.bind(Messages.SavedTool_deleteText, name),
                MessageDialog.QUESTION, KEEP, Messages.SavedTool_deleteIt, Messages.SavedTool_keep).open() == DO) {
            change(saved -> saved.delete(name));
        }
    }

    private void change(Change change) {
        ReadJob.run(Messages.SavedTool_saving, bar, monitor -> {
            change.on(new SavedQueries(LibrarySession.current().engine()));
            return changed;
        });
    }
}
