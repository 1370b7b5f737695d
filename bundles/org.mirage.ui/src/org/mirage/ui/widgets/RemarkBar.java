// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.widgets;

import java.util.List;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;

/** Says in a line what a person should know of what is shown; takes no room when there is nothing. */
public final class RemarkBar extends Composite {

    private final Label text;
    private final Link more;
    private List<String> remarks = List.of();

    /**
     * Makes it, without a remark.
     *
     * @param key begins the marks of its parts
     * @param title of the window that shows all remarks
     */
    public RemarkBar(Composite parent, String key, String title) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 1).spacing(6, 0).applyTo(this);
        new Label(this, SWT.NONE).setImage(Icons.WARNING.image());
        text = Keys.mark(new Label(this, SWT.NONE), key + ".remark"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(text);
        more = Keys.mark(new Link(this, SWT.NONE), key + ".remarks"); //$NON-NLS-1$
        more.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> MessageDialog.openInformation(getShell(),
                title, String.join("\n\n", remarks).replace("&", "&&")))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        takeRoom(false);
    }

    /** Shows the first remark and how many there are more. */
    public void show(List<String> all) {
        if (all.equals(remarks)) {
            return;
        }
        remarks = all;
        if (!all.isEmpty()) {
            text.setText(all.getFirst().lines().findFirst().orElse("").replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            text.setToolTipText(all.getFirst());
            more.setText(all.size() == 1 ? "" : NLS.bind(Messages.RemarkBar_more, all.size() - 1)); //$NON-NLS-1$
            layout();
        }
        takeRoom(!all.isEmpty());
        getParent().layout();
    }

    private void takeRoom(boolean room) {
        GridDataFactory.fillDefaults().grab(true, false).exclude(!room).applyTo(this);
        setVisible(room);
    }
}
