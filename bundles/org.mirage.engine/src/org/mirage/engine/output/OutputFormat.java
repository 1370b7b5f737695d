// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.output;

import java.util.List;
import java.util.Locale;

import org.mirage.disk.DiskFormat;
import org.mirage.engine.MirageException;

/** A form in which disks are written for a hypervisor: a file for each, or one for the machine. */
public sealed interface OutputFormat permits DiskOutput, MachineOutput {

    /** What people call it when they type. */
    default String name() {
        return disk().name().toLowerCase(Locale.ROOT);
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
}
