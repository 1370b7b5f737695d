// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Writes the content of a file of a version to a stream. */
public final class ReadFile {

    private static final int PIECE = 1 << 20;

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
        VersionFiles files = new OpenVersion(library, path.version()).call(monitor);
        MachineEntry file = files.resolve(path.path());
        try (InputStream content = files.open(file)) {
            monitor.begin("reading " + file, file.entry().size());
            byte[] piece = new byte[Math.clamp(file.entry().size(), 1, PIECE)];
            for (int length = content.read(piece); length >= 0; length = content.read(piece)) {
                monitor.check();
                target.write(piece, 0, length);
                monitor.worked(length);
            }
        }
    }
}
