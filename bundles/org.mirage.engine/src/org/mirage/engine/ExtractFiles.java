// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes files of a version into a folder of this machine, with owners, modes, times and attributes as far as permitted,
 * and never outside that folder.
 */
public final class ExtractFiles {

    private final Library library;
    private final VersionPath path;
    private final Path target;

    /**
     * Will write what is at the path, with all below it, into the folder by its last name; of the root, what it holds.
     *
     * @param target made when absent
     */
    public ExtractFiles(Library library, VersionPath path, Path target) {
        this.library = library;
        this.path = path;
        this.target = target;
    }

    /**
     * Extracts; entries that cannot be written are listed in the report, and the rest is done.
     *
     * @throws NotFoundException when there is no such version or path
     */
    public ExtractReport call(Monitor monitor) throws IOException {
        throw new MirageException("not yet " + library + path + target);
    }
}
