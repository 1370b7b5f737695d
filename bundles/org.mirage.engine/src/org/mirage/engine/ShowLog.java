// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.List;

/** Lists the versions of an image. */
public final class ShowLog {

    private final Library library;
    private final String image;

    public ShowLog(Library library, String image) {
        this.library = library;
        this.image = image;
    }

    /** Its versions, newest first. */
    public List<VersionSummary> call(Monitor monitor) throws MirageException {
        return library.image(image).versions().reversed();
    }
}
