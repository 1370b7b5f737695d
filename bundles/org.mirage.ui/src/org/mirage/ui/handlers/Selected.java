// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.handlers;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.mirage.engine.VersionName;
import org.mirage.model.Image;
import org.mirage.model.Version;
import org.mirage.ui.files.VersionEntry;
import org.mirage.ui.files.VersionInput;
import org.mirage.ui.library.LibrarySession;

/** What a command is to act on. */
public final class Selected {

    private Selected() {
    }

    /** The elements of the selection that are of a type. */
    public static <T> List<T> all(ExecutionEvent event, Class<T> type) {
        List<T> found = new ArrayList<>();
        ISelection selection = HandlerUtil.getCurrentSelection(event);
        if (selection instanceof IStructuredSelection structured) {
            for (Object element : structured.toList()) {
                if (type.isInstance(element)) {
                    found.add(type.cast(element));
                }
            }
        }
        return found;
    }

    /** The version meant: the one selected, an image's newest, else that of the editor; null if none. */
    public static Version version(ExecutionEvent event) {
        for (Object element : all(event, Object.class)) {
            if (element instanceof Version version) {
                return version;
            } else if (element instanceof Image image) {
                return image.newest();
            } else if (element instanceof VersionEntry entry) {
                return find(entry.version().input());
            }
        }
        IEditorPart editor = HandlerUtil.getActiveEditor(event);
        IEditorInput input = editor == null ? null : editor.getEditorInput();
        return input instanceof VersionInput version ? find(version) : null;
    }

    private static Version find(VersionInput input) {
        return LibrarySession.current().model().getImages().stream().flatMap(image -> image.getVersions().stream())
                .filter(version -> version.getRecord().equals(input.record())).findFirst().orElse(null);
    }

    /** What the engine knows a version by. */
    static VersionName name(Version version) {
        return new VersionName(version.getImage().getName(), version.getNumber());
    }
}
