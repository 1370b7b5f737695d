// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.mirage.disk.DiskFormat;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.exporting.VersionDevice;

/** A form in which a disk is written for a hypervisor. */
public interface OutputFormat {

    /** What people call it when they type. */
    default String name() {
        return disk().name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The format as which such a file is read again. */
    DiskFormat disk();

    /** What can be chosen. */
    List<Setting> settings();

    /** The usual ending of a file's name, without the dot. */
    default String ending() {
        return disk().endings().getFirst();
    }

    /** Whether other files belong to the one that is named. */
    default boolean severalFiles(Settings settings) {
        return false;
    }

    /**
     * Refuses settings that do not go together.
     *
     * @throws MirageException saying which do not
     */
    default void check(Settings settings) throws MirageException {
        // mostly all do
    }

    /**
     * Writes a disk into a file that is not there yet. Other files that belong to it are made in the same folder.
     *
     * @throws MirageException when the format has no words for a disk of that size
     */
    void write(VersionDevice disk, Path file, Settings settings, Monitor monitor) throws IOException;
}
