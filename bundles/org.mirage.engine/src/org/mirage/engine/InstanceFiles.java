// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.mirage.engine.customising.Instance;
import org.mirage.engine.exporting.NumberedFiles;
import org.mirage.engine.output.MachineOutput;
import org.mirage.engine.output.Output;

/**
 * Where the files of several machines go.
 *
 * @param baseName of the base that they share, without its ending; null where there is none
 * @param disks of each machine
 */
record InstanceFiles(Path folder, ExportForm form, String baseName, int disks) {

    /** The first file of a machine. */
    Path of(Instance instance) {
        return folder.resolve(instance.file());
    }

    /** The first file of the base. */
    Path base() throws MirageException {
        return folder.resolve(baseName + "." + form.usualEnding());
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
            ThinBase.check(form, form.outputFor(base()));
            check(base(), "the base", form.outputFor(base()), false, taken);
        }
        for (Instance instance : instances) {
            Output output;
            try {
                output = form.outputFor(of(instance));
            } catch (MirageException e) {
                throw new MirageException(instance.place() + ": " + e.getMessage(), e);
            }
            if (baseName != null && output.format() != form.outputFor(base()).format()) {
                throw new MirageException(instance.place() + ": " + instance.file() + " is thin and must be of the format of its base, "
                        + form.outputFor(base()).format().name());
            }
            check(of(instance), instance.place(), output, form.overwrite(), taken);
        }
    }

    private void check(Path first, String place, Output output, boolean overwrite, Map<String, String> taken) throws MirageException {
        NumberedFiles names = new NumberedFiles(first);
        int count = output.format() instanceof MachineOutput ? 1 : Math.max(1, disks);
        for (int i = 0; i < count; i++) {
            Path file = folder.resolve(names.name(i));
            String before = taken.put(names.name(i).toLowerCase(Locale.ROOT), place);
            if (before != null) {
                throw new MirageException(place + ": " + file.getFileName() + " is made for " + before + ", too");
            }
            if (Files.exists(file) && !overwrite) {
                throw new MirageException(place + ": " + file + " exists already; "
                        + (place.equals("the base") ? "others may be thin over it, so choose another folder or another name for the base"
                                : "say that it shall be overwritten, or choose another name"));
            }
        }
    }
}
