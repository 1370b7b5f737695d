// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.libraryview;

import java.util.Locale;

import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.mirage.model.Image;
import org.mirage.model.Version;
import org.mirage.ui.format.PlatformPart;

/** Shows images and versions that have a text in name, system or message; an image that has it shows all its versions. */
final class LibraryFilter extends ViewerFilter {

    private String wanted = ""; //$NON-NLS-1$

    void setText(String text) {
        wanted = text.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean select(Viewer viewer, Object parent, Object element) {
        if (wanted.isEmpty()) {
            return true;
        }
        if (element instanceof Image image) {
            return has(image.getName()) || image.getVersions().stream().anyMatch(this::matches);
        }
        Version version = (Version) element;
        return has(version.getImage().getName()) || matches(version);
    }

    private boolean matches(Version version) {
        return has(version.label()) || has(version.getSystem()) || has(version.getMessage()) || has(version.getAuthor())
                || has(PlatformPart.HOST_NAME.of(version));
    }

    private boolean has(String text) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
