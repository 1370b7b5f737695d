// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.mirage.disk.BlockDevice;
import org.mirage.engine.Monitor;
import org.mirage.engine.exporting.VersionDevice;

/** A form in which each disk has a file of its own. */
public non-sealed interface DiskOutput extends OutputFormat {

    /**
     * Writes a disk into a file that is not there yet. Other files that belong to it are made in the same folder.
     *
     * @throws org.mirage.engine.MirageException when the format has no words for a disk of that size
     */
    void write(VersionDevice disk, Path file, Settings settings, Monitor monitor) throws IOException;

    /** Whether disks of this kind can be thin over others of it. */
    default boolean hasThin(Settings settings) {
        return false;
    }

    /**
     * The bytes of such a file, to be packed without writing it; empty where it has to be written first.
     *
     * @throws org.mirage.engine.MirageException when the format has no words for a disk of that size
     */
    default Optional<BlockDevice> unwritten(BlockDevice disk, Settings settings) throws IOException {
        return Optional.empty();
    }
}
