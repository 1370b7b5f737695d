// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.libraryview;

import org.eclipse.jface.viewers.ITreeContentProvider;
import org.mirage.model.Image;
import org.mirage.model.Library;
import org.mirage.model.Version;

/** Images of the library, and their versions. */
public final class LibraryContent implements ITreeContentProvider {

    private static final Object[] NONE = {};

    @Override
    public Object[] getElements(Object input) {
        return ((Library) input).getImages().toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return parent instanceof Image image ? image.getVersions().toArray() : NONE;
    }

    @Override
    public Object getParent(Object element) {
        return element instanceof Version version ? version.getImage() : null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return element instanceof Image image && !image.getVersions().isEmpty();
    }
}
