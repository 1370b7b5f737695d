// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.nio.file.Path;
import java.util.Optional;

/** An image keeps parts of its disk in a file that is not opened on its word; the message names the file and says why. */
public final class ForeignFileReference extends DiskImageException {

    private static final long serialVersionUID = 1;

    private final transient FileReference reference;
    private final transient Path allowable;

    ForeignFileReference(Path image, FileReference reference, String why, Path allowable) {
        super(image, Problem.FOREIGN_FILE, "needs the " + reference + ": " + why);
        this.reference = reference;
        this.allowable = allowable;
    }

    /** What the image asks for; as little to be trusted as the image. */
    public FileReference reference() {
        return reference;
    }

    /** The file that is meant, where it is one that a person could allow. */
    public Optional<Path> allowable() {
        return Optional.ofNullable(allowable);
    }
}
