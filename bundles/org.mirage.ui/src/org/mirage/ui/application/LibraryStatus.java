// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.application;

import java.text.MessageFormat;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.eclipse.jface.action.ContributionItem;
import org.eclipse.jface.action.StatusLineLayoutData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.mirage.model.Image;
import org.mirage.model.Library;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.library.LibrarySession;

/** Says in the status line how much the library holds, and where it is. */
final class LibraryStatus extends ContributionItem {

    private final Library library = LibrarySession.current().model();
    private CLabel label;

    private final EContentAdapter follower = new EContentAdapter() {
        @Override
        public void notifyChanged(Notification notification) {
            super.notifyChanged(notification);
            show();
        }
    };

    LibraryStatus() {
        super("org.mirage.ui.status.library"); //$NON-NLS-1$
    }

    @Override
    public void fill(Composite parent) {
        label = Keys.mark(new CLabel(parent, SWT.NONE), "status.library"); //$NON-NLS-1$
        label.setImage(Icons.LIBRARY.image());
        StatusLineLayoutData data = new StatusLineLayoutData();
        data.widthHint = label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + 24 * label.getFont().getFontData()[0].getHeight();
        label.setLayoutData(data);
        library.eAdapters().add(follower);
        label.addDisposeListener(event -> library.eAdapters().remove(follower));
        show();
    }

    private void show() {
        if (label != null && !label.isDisposed()) {
            label.setText(text());
            label.setToolTipText(library.getFolder());
        }
    }

    private String text() {
        if (!library.getProblem().isEmpty()) {
            return Messages.LibraryStatus_problem;
        }
        if (!library.isLoaded()) {
            return Messages.LibraryStatus_opening;
        }
        int images = library.getImages().size();
        int versions = 0;
        for (Image image : library.getImages()) {
            versions += image.getVersions().size();
        }
        return images == 0 ? Messages.LibraryStatus_empty : MessageFormat.format(Messages.LibraryStatus_count, images, versions);
    }
}
