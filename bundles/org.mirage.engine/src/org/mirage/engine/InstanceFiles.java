// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
        if (!Files.isDirectory(folder)) {
            throw new MirageException("There is no folder " + folder + " to write the machines into");
        }
        Map<String, String> taken = new HashMap<>();
        if (baseName != null) {
            requireBaseName();
            ThinBase.check(form, form.outputFor(base()));
            check(new WriteMachine(base(), baseForm(), null), "the base", false, taken);
        }
        for (Instance instance : instances) {
            WriteMachine writing;
            try {
                writing = writing(instance);
            } catch (MirageException e) {
                throw new MirageException(instance.place() + ": " + e.getMessage(), e);
            }
            if (baseName != null && form.outputFor(of(instance)).format() != form.outputFor(base()).format()) {
                throw new MirageException(instance.place() + ": " + instance.file() + " is thin and must be of the format of its base, "
                        + form.outputFor(base()).format().name());
            }
            if (baseName != null && Compression.byEnding(of(instance)).isPresent()) {
                throw new MirageException(instance.place() + ": what is packed, as the name of " + instance.file()
                        + " says, has no base that it could be thin over");
            }
            check(writing, instance.place(), form.overwrite(), taken);
        }
    }

    /** Machines name their base without a folder, in a form in which a colon would end a protocol, and a quote the name. */
    private void requireBaseName() throws MirageException {
        if (baseName.isBlank() || baseName.chars().anyMatch(c -> "/:\"".indexOf(c) >= 0 || Character.isISOControl(c))) {
            throw new MirageException("\"" + baseName.replaceAll("\\p{Cntrl}", "?") + "\" cannot be the name of the base, which lies beside"
                    + " the machines: it has no slashes, colons, quotes or control characters");
        }
    }

    private void check(WriteMachine writing, String place, boolean overwrite, Map<String, String> taken) throws MirageException {
        for (String name : writing.names(version, record, Math.max(1, record.disks().size()))) {
            Path file = folder.resolve(name);
            String before = taken.put(name.toLowerCase(Locale.ROOT), place);
            if (before != null) {
                throw new MirageException(place + ": " + name + " is made for " + before + ", too");
            }
            if (Files.exists(file) && !overwrite) {
                throw new MirageException(place + ": " + file + " exists already; "
                        + (place.equals("the base") ? "others may be thin over it, so choose another folder or another name for the base"
                                : "say that it shall be overwritten, or choose another name"));
            }
        }
    }
}
