// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.List;

/** Makes the catalog anew from what is in the packs. */
public final class RebuildCatalog {

    private final Library library;

    public RebuildCatalog(Library library) {
        this.library = library;
    }

    /**
     * Makes it; what cannot be brought in, as of a damaged pack, is noted and left out.
     *
     * @return the images that are in it then
     */
    public List<ImageSummary> call(Monitor monitor) throws MirageException {
        try (WriterLock _ = library.lock(monitor)) {
            monitor.begin("Making the catalog anew", -1);
            library.catalog().drop();
            library.catchUp(monitor);
            return library.images();
        }
    }
}
