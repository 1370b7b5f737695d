// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.application;

import java.nio.file.Path;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.mirage.model.Library;
import org.mirage.model.MiragePackage;
import org.mirage.ui.library.LibrarySession;

/** Keeps the library's name in the window's title, so that two windows on two libraries can be told apart. */
final class WindowTitle extends AdapterImpl {

    private final IWorkbenchWindowConfigurer window;
    private final Library library = LibrarySession.current().model();

    WindowTitle(IWorkbenchWindowConfigurer window) {
        this.window = window;
        library.eAdapters().add(this);
        show();
    }

    void dispose() {
        library.eAdapters().remove(this);
    }

    @Override
    public void notifyChanged(Notification notification) {
        if (notification.getFeature() == MiragePackage.Literals.LIBRARY__FOLDER) {
            show();
        }
    }

    private void show() {
        Path name = Path.of(library.getFolder()).getFileName();
        window.setTitle(NLS.bind(Messages.WindowTitle_text, name == null ? library.getFolder() : name));
    }
}
