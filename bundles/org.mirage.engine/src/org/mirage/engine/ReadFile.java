// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the content of a file of a version to a stream. */
public final class ReadFile {

    private final Library library;
    private final VersionPath path;

    /** Will read the file that the path leads to, links followed within the version. */
    public ReadFile(Library library, VersionPath path) {
        this.library = library;
        this.path = path;
    }

    /**
     * Writes all of the file; holes as zeros.
     *
     * @throws NotFoundException when there is no such version or path
     */
    public void call(OutputStream target, Monitor monitor) throws IOException {
        throw new MirageException("not yet " + library + path);
    }
}
