// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search.index;

import java.io.IOException;
import java.nio.file.Path;

/** A file of the search index is not as it was written. Nothing is lost: the index is made from packs. */
public final class DamagedIndexException extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedIndexException(Path file) {
        super("The file " + file + " of the search index is damaged");
    }

    DamagedIndexException(Path file, Throwable cause) {
        super("The file " + file + " of the search index is damaged", cause);
    }
}
