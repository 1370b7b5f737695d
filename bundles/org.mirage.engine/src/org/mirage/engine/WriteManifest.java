// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the manifest of a version, as its machine shows the files, for other programs to read. */
public final class WriteManifest {

    /** How it is written. */
    public enum Format {
        /** mtree(5), which bsdtar and mtree read; without attributes, flags and hard links, for which it has no words. */
        MTREE,
        /** One JSON object with all that the manifest holds. */
        JSON
    }

    private final Library library;
    private final VersionName name;
    private Format format = Format.MTREE;

    /** Will write the manifest of that version. */
    public WriteManifest(Library library, VersionName name) {
        this.library = library;
        this.name = name;
    }

    /** mtree(5) when not said otherwise. */
    public WriteManifest format(Format value) {
        format = value;
        return this;
    }

    /**
     * Writes it while reading trees, entry by entry.
     *
     * @throws NotFoundException when there is no such version
     */
    public void call(OutputStream target, Monitor monitor) throws IOException {
        throw new MirageException("not yet " + library + name + format);
    }
}
