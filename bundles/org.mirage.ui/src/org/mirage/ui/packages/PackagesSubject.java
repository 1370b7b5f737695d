// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.packages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.mirage.engine.VersionName;
import org.mirage.model.Image;
import org.mirage.model.Version;
import org.mirage.ui.library.LibrarySession;

/**
 * The versions whose packages are shown.
 *
 * @param names what the engine knows them by, in the order in which they are shown
 * @param records by which they are the same when they get other names
 */
record PackagesSubject(List<VersionName> names, List<String> records) {

    /** Versions that are selected, and of images that are the newest; none when neither is. */
    static PackagesSubject of(ISelection selection) {
        return selection instanceof IStructuredSelection structured ? of(structured.toList()) : of(List.of());
    }

    /** The newest versions of all images of the library. */
    static PackagesSubject all() {
        return of(LibrarySession.current().model().getImages());
    }

    private static PackagesSubject of(List<?> elements) {
        LinkedHashMap<String, VersionName> found = new LinkedHashMap<>();
        for (Object element : elements) {
            Version version = element instanceof Image image ? image.newest() : element instanceof Version one ? one : null;
            // one that was just deleted is in no image
            if (version != null && version.getImage() != null) {
                found.putIfAbsent(version.getRecord(), new VersionName(version.getImage().getName(), version.getNumber()));
            }
        }
        return new PackagesSubject(List.copyOf(found.values()), new ArrayList<>(found.keySet()));
    }

    boolean isEmpty() {
        return names.isEmpty();
    }
}
