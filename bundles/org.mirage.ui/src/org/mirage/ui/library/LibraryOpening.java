// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.library;

import java.nio.file.Path;

import org.mirage.engine.Library;
import org.mirage.engine.MirageException;

/** Opens a library once, by whoever needs it first; a failure is tried again by the next one. */
final class LibraryOpening {

    private final Path folder;
    private Library library;
    private boolean closed;

    LibraryOpening(Path folder) {
        this.folder = folder;
    }

    synchronized Library get() throws MirageException {
        if (closed) {
            throw new MirageException(Messages.LibrarySession_closed);
        }
        if (library == null) {
            library = Library.open(folder);
        }
        return library;
    }

    synchronized void close() {
        closed = true;
        if (library != null) {
            library.close();
            library = null;
        }
    }
}
