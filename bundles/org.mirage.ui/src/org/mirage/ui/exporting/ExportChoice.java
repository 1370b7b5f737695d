// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.nio.file.Path;

import org.mirage.engine.ExportDisk;
import org.mirage.engine.Library;
import org.mirage.engine.VersionName;
import org.mirage.engine.exporting.packing.Compression;
import org.mirage.engine.machine.MachineChoice;
import org.mirage.engine.output.Output;
import org.mirage.engine.presets.Preset;

/**
 * What a person wants to be written.
 *
 * @param disk from 0 on, or {@link ExportDisk#ALL}
 * @param preset null for none
 * @param compression null for none
 */
record ExportChoice(VersionName version, int disk, Preset preset, Output output, Compression compression, MachineChoice machine,
        Path target) {

    /** The verb that writes it. */
    ExportDisk verb(Library library, boolean overwrite) {
        return new ExportDisk(library, version).disk(disk).preset(preset).output(output).compression(compression).machine(machine)
                .target(target).overwrite(overwrite);
    }
}
