// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.files;

import java.util.List;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.mirage.model.Image;
import org.mirage.model.Version;
import org.mirage.ui.jobs.Failures;

/** Opens editors on versions. */
public final class VersionOpening {

    private VersionOpening() {
    }

    /** Opens the files of each version, and of an image its newest; other elements are left alone. */
    public static void open(IWorkbenchPage page, List<?> elements) {
        for (Object element : elements) {
            Version version = element instanceof Image image ? image.newest() : element instanceof Version one ? one : null;
            if (version != null) {
                open(page, version);
            }
        }
    }

    private static void open(IWorkbenchPage page, Version version) {
        try {
            page.openEditor(VersionInput.of(version), FilesEditor.ID);
        } catch (PartInitException failure) {
            Failures.show(failure);
        }
    }
}
