// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.nio.file.Path;
import java.util.List;

/**
 * An image keeps parts of its disk in other files: a backing file, data file, parent or extents.
 *
 * <p>It is refused, since such a name may point at any file of this machine.
 */
public final class ForeignFileReference extends DiskImageException {

    private static final long serialVersionUID = 1;

    private final List<String> references;

    public ForeignFileReference(Path file, DiskFormat format, List<String> references) {
        super(file, Problem.FOREIGN_FILE, "parts of its disk lie in other files (" + String.join(", ", references)
                + "), which are not opened on an image's word; if you trust it, make one file of it: qemu-img convert -f "
                + format.toolName() + " -O qcow2 FILE NEW.qcow2");
        this.references = List.copyOf(references);
    }

    /** The names as the image gives them; they are as little to be trusted as the image. */
    public List<String> references() {
        return references;
    }
}
