// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.sharing;

import org.mirage.model.Image;
import org.mirage.model.Version;
import org.mirage.ui.library.LibrarySession;

/** Finds in the library what a measurement knew by name; what went meanwhile is null. */
final class NamedImages {

    private NamedImages() {
    }

    static Image image(String name) {
        return LibrarySession.current().model().getImages().stream().filter(image -> image.getName().equals(name)).findFirst().orElse(null);
    }

    static Version newest(String name) {
        Image image = image(name);
        return image == null ? null : image.newest();
    }
}
