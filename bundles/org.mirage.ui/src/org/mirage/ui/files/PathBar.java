// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.files;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.mirage.engine.Names;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.widgets.FilterField;

/** Where one is in a version: steps back, forward and up, the path to read and to type, and a filter. */
final class PathBar extends Composite {

    private static final int FILTER_WIDTH = 170;

    private final ToolItem back;
    private final ToolItem forward;
    private final ToolItem up;
    private final Text path;
    private String shown = ""; //$NON-NLS-1$
    private boolean entered;

    PathBar(Composite parent, FilesPage page, Consumer<String> filter) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(4, 3).spacing(6, 0).applyTo(this);
        ToolBar steps = new ToolBar(this, SWT.FLAT);
        back = item(steps, Icons.BACK, Messages.PathBar_back, "files.back", page::back); //$NON-NLS-1$
        forward = item(steps, Icons.FORWARD, Messages.PathBar_forward, "files.forward", page::forward); //$NON-NLS-1$
        up = item(steps, Icons.UP, Messages.PathBar_up, "files.up", page::up); //$NON-NLS-1$
        path = Keys.mark(new Text(this, SWT.BORDER | SWT.SINGLE), "files.path"); //$NON-NLS-1$
        path.setToolTipText(Messages.PathBar_pathTip);
        path.addModifyListener(event -> entered = false);
        path.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> {
            entered = true;
            page.enter(Names.parse(path.getText().trim()));
        }));
        path.addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if (event.keyCode == SWT.ESC) {
                path.setText(shown);
                path.selectAll();
            }
        }));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(path);
        FilterField field = new FilterField(this, Messages.PathBar_filter, "files.filter", filter); //$NON-NLS-1$
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(FILTER_WIDTH, SWT.DEFAULT).applyTo(field.control());
    }

    private static ToolItem item(ToolBar bar, Icons icon, String tip, String key, Runnable action) {
        ToolItem item = Keys.mark(new ToolItem(bar, SWT.PUSH), key);
        item.setImage(icon.image());
        item.setToolTipText(tip);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return item;
    }

    /** Shows where one is and what steps there are; a path that is being typed is left alone. */
    void show(byte[] where, History history) {
        boolean typing = path.isFocusControl() && !entered && !path.getText().equals(shown);
        shown = Names.show(where);
        if (!typing) {
            path.setText(shown);
        }
        back.setEnabled(history.hasBack());
        forward.setEnabled(history.hasForward());
        up.setEnabled(where.length > 1);
    }
}
