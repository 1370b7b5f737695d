// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.files;

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

/** Says above the files what is unusual about the version; takes no room when nothing is. */
final class NotesBar extends Composite {

    private final Link link;
    private List<String> notes = List.of();

    NotesBar(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 3).spacing(6, 0).applyTo(this);
        Label icon = new Label(this, SWT.NONE);
        icon.setImage(Icons.WARNING.image());
        link = Keys.mark(new Link(this, SWT.NONE), "files.notes"); //$NON-NLS-1$
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> showAll()));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(link);
    }

    /** Shows the first note and how many there are more. */
    void show(List<String> all) {
        notes = all;
        GridDataFactory.fillDefaults().grab(true, false).exclude(all.isEmpty()).applyTo(this);
        setVisible(!all.isEmpty());
        if (!all.isEmpty()) {
            // an ampersand would make a mnemonic and a tag a link: the text comes from an image
            String first = all.getFirst().lines().findFirst().orElse("") //$NON-NLS-1$
                    .replace("&", "&&") //$NON-NLS-1$ //$NON-NLS-2$
                    .replace("<", "\u2039") //$NON-NLS-1$ //$NON-NLS-2$
                    .replace(">", "\u203a"); //$NON-NLS-1$ //$NON-NLS-2$
            link.setText(all.size() == 1 ? first : NLS.bind(Messages.NotesBar_more, first, all.size() - 1));
        }
        getParent().layout();
    }

    private void showAll() {
        MessageDialog.openInformation(getShell(), Messages.NotesBar_title, String.join("\n\n", notes).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }
}
