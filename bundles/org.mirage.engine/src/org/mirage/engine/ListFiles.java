// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;

/** Lists a directory of a version, or one entry. */
public final class ListFiles {

    private final Library library;
    private final VersionPath path;
    private boolean recursive;

    /** Will list what is at that path. */
    public ListFiles(Library library, VersionPath path) {
        this.library = library;
        this.path = path;
    }

    /** Also what is in directories below; volumes under {@code /volumes} that are mounted elsewhere are not repeated. */
    public ListFiles recursive(boolean value) {
        recursive = value;
        return this;
    }

    /**
     * Tells the listing entry by entry, directories before what they hold.
     *
     * @throws NotFoundException when there is no such version or path
     */
    public void call(ListingVisitor visitor, Monitor monitor) throws IOException {
        throw new MirageException("not yet " + library + path + recursive);
    }
}
