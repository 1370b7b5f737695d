// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.files;

import java.util.List;

import org.eclipse.ui.IEditorPart;
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
                open(page, VersionInput.of(version));
            }
        }
    }

    /** Opens the files of a version and shows what is at a path there: a folder, or a file selected in its folder. */
    public static void show(IWorkbenchPage page, VersionInput version, byte[] path) {
        if (open(page, version) instanceof FilesEditor editor) {
            editor.show(path);
        }
    }

    private static IEditorPart open(IWorkbenchPage page, VersionInput version) {
        try {
            return page.openEditor(version.isPlanned() ? new VersionInput(version.version(), version.record()) : version, FilesEditor.ID);
        } catch (PartInitException failure) {
            Failures.show(failure);
            return null;
        }
    }
}
