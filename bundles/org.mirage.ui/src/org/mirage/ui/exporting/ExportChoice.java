// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.nio.file.Path;

import org.mirage.engine.ExportDisk;
import org.mirage.engine.ExportForm;
import org.mirage.engine.ExportInstances;
import org.mirage.engine.Library;
import org.mirage.engine.VersionName;
import org.mirage.engine.customising.Customising;
import org.mirage.engine.exporting.packing.Compression;
import org.mirage.engine.machine.MachineChoice;
import org.mirage.engine.output.DiskOutput;
import org.mirage.engine.output.Output;
import org.mirage.engine.presets.Preset;

/**
 * What a person wants to be written.
 *
 * @param disk from 0 on, or {@link ExportDisk#ALL}
 * @param preset null for none
 * @param compression null for none
 * @param customising what is done to the files on the way
 * @param machines many of them; null for one
 */
record ExportChoice(VersionName version, int disk, Preset preset, Output output, Compression compression, MachineChoice machine,
        Path target, Customising customising, MachinesChoice machines) {

    /** As the version is, and one. */
    ExportChoice(VersionName version, int disk, Preset preset, Output output, Compression compression, MachineChoice machine, Path target) {
        this(version, disk, preset, output, compression, machine, target, Customising.NONE, null);
    }

    /** The same with changes on the way. */
    ExportChoice with(Customising changes, MachinesChoice many) {
        return new ExportChoice(version, disk, preset, output, compression, machine, target, changes, many);
    }

    /** Whether it is for that hypervisor. */
    boolean isFor(Preset other) {
        return preset != null && preset.name().equals(other.name());
    }

    /** Whether machines in this form can be thin. */
    boolean canBeThin() {
        return compression == null && output.format() instanceof DiskOutput plain && plain.hasThin(output.settings());
    }

    /** Whether the files on the way are other than those of the version. */
    boolean isCustomised() {
        return machines != null || !customising.steps().isEmpty();
    }

    private ExportForm form(boolean overwrite) {
        return ExportForm.PLAIN.output(output).preset(preset).compression(compression).machine(machine).overwrite(overwrite);
    }

    /** The verb that writes one machine. */
    ExportDisk verb(Library library, boolean overwrite) {
        return new ExportDisk(library, version).disk(disk).form(form(overwrite)).customising(customising).target(target);
    }

    /** The verb that writes many. */
    ExportInstances instances(Library library, boolean overwrite) {
        return new ExportInstances(library, version, machines.table()).customising(customising).folder(machines.folder())
                .form(form(overwrite)).thin(machines.thin()).keepIdentity(machines.keepIdentity());
    }
}
