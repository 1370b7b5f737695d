// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.mirage.engine.customising.BaseName;
import org.mirage.engine.customising.Customising;
import org.mirage.engine.customising.Instance;
import org.mirage.engine.exporting.packing.Compression;
import org.mirage.engine.machine.MachineChoice;
import org.mirage.store.VersionRecord;

/**
 * Where the files of several machines go.
 *
 * @param customising for the seed disks of machines
 * @param baseName of the base that they share, without its ending; null where there is none
 * @param version that the machines are made of
 * @param record what it has
 */
record InstanceFiles(Path folder, ExportForm form, Customising customising, String baseName, VersionSummary version,
        VersionRecord record) {

    /** The first file of a machine. */
    private Path of(Instance instance) {
        return folder.resolve(instance.file());
    }

    /** The first file of the base. */
    Path base() throws MirageException {
        return folder.resolve(baseName + "." + form.usualEnding());
    }

    /**
     * What writes a machine.
     *
     * @throws MirageException when its format cannot be told, or a value of its seed disk is unfit
     */
    WriteMachine writing(Instance instance) throws MirageException {
        return new WriteMachine(of(instance), formOf(instance), customising.seed(instance.values()));
    }

    /** The form of a machine, which is described by its own name. */
    private ExportForm formOf(Instance instance) {
        MachineChoice all = form.machine();
        return form.machine(new MachineChoice(instance.name(), all.processors(), all.memoryMiB(), all.firmware()));
    }

    /** The form of the base: nothing is described beside it, since it is no machine, and it never replaces another one. */
    ExportForm baseForm() throws MirageException {
        return ExportForm.PLAIN.output(form.outputFor(base()));
    }

    /**
     * Looks whether all of them can be made.
     *
     * @throws MirageException saying for which machine that is not so
     */
    void check(List<Instance> instances) throws MirageException {
        for (Map.Entry<Path, String> file : filesThere(instances).entrySet()) {
            if (!form.overwrite()) {
                throw new MirageException(file.getValue() + ": " + file.getKey() + " exists already; say that it shall be overwritten, or "
                        + "choose another name");
            }
        }
    }

    /**
     * Files of machines that are there already.
     *
     * @throws MirageException when they cannot be made, whether any is there or not, saying for which machine that is so
     */
    List<Path> there(List<Instance> instances) throws MirageException {
        return List.copyOf(filesThere(instances).keySet());
    }

    /** Files that are there already, with the places of their machines in the table. */
    private Map<Path, String> filesThere(List<Instance> instances) throws MirageException {
        if (!Files.isDirectory(folder)) {
            throw new MirageException("There is no folder " + folder + " to write the machines into");
        }
        Map<String, String> taken = new HashMap<>();
        Map<String, String> called = new HashMap<>();
        Map<Path, String> there = new LinkedHashMap<>();
        if (baseName != null) {
            requireBaseName();
            ThinBase.check(form, form.outputFor(base()));
            for (Path file : present(new WriteMachine(base(), baseForm(), null), "the base", taken)) {
                throw new MirageException("the base: " + file + " exists already; others may be thin over it, so choose another folder "
                        + "or another name for the base");
            }
        }
        for (Instance instance : instances) {
            WriteMachine writing;
            try {
                writing = writing(instance);
            } catch (MirageException e) {
                throw new MirageException(instance.place() + ": " + e.getMessage(), e);
            }
            requireThin(instance);
            present(writing, instance.place(), taken).forEach(file -> there.put(file, instance.place()));
            requireName(writing.describedName(version, record), instance, called);
        }
        return there;
    }

    private void requireThin(Instance instance) throws MirageException {
        if (baseName != null && form.outputFor(of(instance)).format() != form.outputFor(base()).format()) {
            throw new MirageException(instance.place() + ": " + instance.file() + " is thin and must be of the format of its base, "
                    + form.outputFor(base()).format().name());
        }
        if (baseName != null && Compression.byEnding(of(instance)).isPresent()) {
            throw new MirageException(instance.place() + ": what is packed, as the name of " + instance.file()
                    + " says, has no base that it could be thin over");
        }
    }

    /**
     * Hypervisors know machines by their names.
     *
     * @param name by which it is described; null when it is not
     */
    private static void requireName(String name, Instance instance, Map<String, String> called) throws MirageException {
        if (name != null && instance.name().isBlank()) {
            throw new MirageException(instance.place() + ": the machine is described beside its disks and must have a name");
        }
        String before = name == null ? null : called.put(name.toLowerCase(Locale.ROOT), instance.place());
        if (before != null) {
            throw new MirageException(instance.place() + ": the machine would be called " + name + " where it is described, as that of "
                    + before + " is");
        }
    }

    /** The same with a number behind the name of the base, where there is one of that name. */
    InstanceFiles withFreeBase() throws MirageException {
        requireBaseName();
        InstanceFiles free = this;
        for (int number = 2; free.isBaseThere(); number++) {
            free = new InstanceFiles(folder, form, customising, baseName + "-" + number, version, record);
        }
        return free;
    }

    private boolean isBaseThere() throws MirageException {
        return !new WriteMachine(base(), baseForm(), null).there(version, record, disks()).isEmpty();
    }

    private int disks() {
        return Math.max(1, record.disks().size());
    }

    private void requireBaseName() throws MirageException {
        String fault = BaseName.fault(baseName);
        if (fault != null) {
            throw new MirageException(fault);
        }
    }

    /** Files of a machine that are there already; none of its files is that of another one. */
    private List<Path> present(WriteMachine writing, String place, Map<String, String> taken) throws MirageException {
        for (String name : writing.names(version, record, disks())) {
            String before = taken.put(name.toLowerCase(Locale.ROOT), place);
            if (before != null) {
                throw new MirageException(place + ": " + name + " is made for " + before + ", too");
            }
        }
        try {
            return writing.there(version, record, disks());
        } catch (MirageException e) {
            throw new MirageException(place + ": " + e.getMessage(), e);
        }
    }
}
