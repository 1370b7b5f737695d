// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.List;

/** Lists the images of a library. */
public final class ListImages {

    private final Library library;

    public ListImages(Library library) {
        this.library = library;
    }

    /** All images, sorted by name. */
    public List<ImageSummary> call(Monitor monitor) throws MirageException {
        return library.images();
    }
}
