// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.mirage.engine.ExportDisk;
import org.mirage.engine.ExportForm;
import org.mirage.engine.ExportInstances;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.VersionName;
import org.mirage.engine.customising.Customising;
import org.mirage.engine.customising.Instance;
import org.mirage.engine.moving.CheckBoot;
import org.mirage.engine.moving.CheckInstances;
import org.mirage.engine.output.DiskOutput;
import org.mirage.engine.output.Output;
import org.mirage.engine.presets.Preset;

/**
 * What a person wants to be written.
 *
 * @param disk from 0 on, or {@link ExportDisk#ALL}
 * @param form with a format
 * @param bootPattern what the machine must print when it is started afterwards, empty for the login prompt; null not to start it
 * @param customising what is done to the files on the way
 * @param machines many of them; null for one
 */
record ExportChoice(VersionName version, int disk, ExportForm form, String bootPattern, Path target, Customising customising,
        MachinesChoice machines) {

    /** As the version is, and one. */
    ExportChoice(VersionName version, int disk, ExportForm form, String bootPattern, Path target) {
        this(version, disk, form, bootPattern, target, Customising.NONE, null);
    }

    /** The same with changes on the way. */
    ExportChoice with(Customising changes, MachinesChoice many) {
        return new ExportChoice(version, disk, form, bootPattern, target, changes, many);
    }

    /** The hypervisor that it is for; null for none. */
    Preset preset() {
        return form.preset();
    }

    /** Whether it is for that hypervisor. */
    boolean isFor(Preset other) {
        return preset() != null && preset().name().equals(other.name());
    }

    /** Whether machines in this form can be thin. */
    boolean canBeThin() {
        Output output = form.output();
        return form.compression() == null && output.format() instanceof DiskOutput plain && plain.hasThin(output.settings())
                && (preset() == null || preset().takesThin(output.format().disk()));
    }

    /** Whether the files on the way are other than those of the version. */
    boolean isCustomised() {
        return machines != null || customising.changesFiles();
    }

    /** Whether the machine is started afterwards. */
    boolean isStarted() {
        return bootPattern != null;
    }

    /** The verb that writes one machine. */
    ExportDisk verb(Library library, boolean overwrite) {
        return new ExportDisk(library, version).disk(disk).form(form.overwrite(overwrite)).customising(customising).target(target);
    }

    /** The verb that writes many. */
    ExportInstances instances(Library library, boolean overwrite) {
        return new ExportInstances(library, version, machines.table()).customising(customising).folder(machines.folder())
                .form(form.overwrite(overwrite)).thin(machines.thin()).baseName(machines.baseName()).freeBase(machines.baseName() == null)
                .keepIdentity(machines.keepIdentity());
    }

    /**
     * Files that are there already and that would be replaced.
     *
     * @throws MirageException when nothing can be written like that
     */
    List<Path> replaced(Library library) throws MirageException {
        if (machines != null && disk != ExportDisk.ALL) {
            throw new MirageException(Messages.MachinesPage_allDisks);
        }
        return machines == null ? verb(library, false).replaced() : instances(library, false).replaced();
    }

    /** Logs of starting that are there already and that would be replaced. */
    List<Path> replacedLogs(Library library) throws MirageException {
        return !isStarted() ? List.of() : first(library).stream().map(CheckBoot::log).filter(Files::exists).toList();
    }

    /** The first file of each machine that is started afterwards. */
    private List<Path> first(Library library) throws MirageException {
        if (machines == null) {
            return List.of(target);
        }
        List<Instance> all = instances(library, false).instances();
        return CheckInstances.rows(all.size(), machines.started()).stream().map(row -> machines.folder().resolve(all.get(row).file())).toList();
    }
}
