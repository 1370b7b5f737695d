// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.libraryview;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchPage;
import org.mirage.engine.VersionName;
import org.mirage.model.Image;
import org.mirage.model.Version;

/** What is selected in the library, as the engine knows it. */
public final class SelectedNames {

    private SelectedNames() {
    }

    /** The images and versions that are selected in a window's library. */
    public static List<VersionName> in(IWorkbenchPage page) {
        List<VersionName> names = new ArrayList<>();
        if (page.getSelection(LibraryView.ID) instanceof IStructuredSelection selection) {
            for (Object element : selection.toList()) {
                if (element instanceof Image image) {
                    names.add(new VersionName(image.getName(), 0));
                } else if (element instanceof Version version) {
                    names.add(new VersionName(version.getImage().getName(), version.getNumber()));
                }
            }
        }
        return names;
    }
}
