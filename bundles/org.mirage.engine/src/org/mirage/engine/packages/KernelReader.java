// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.facts.KernelReleases;
import org.mirage.engine.view.MachineTexts;
import org.mirage.store.EntryType;

/** Reads which kernels a machine has: by their modules, and by what can be started. */
final class KernelReader {

    private static final String NAME = "linux";

    private KernelReader() {
    }

    /** Where they are told from, the folder of modules rather than that of what is started; none when there is neither. */
    static List<PackageDatabase> find(VersionFiles files) throws IOException {
        List<PackageDatabase> found = new ArrayList<>();
        MachineTexts paths = new MachineTexts(files);
        for (String folder : List.of(KernelReleases.MODULES, KernelReleases.BOOT)) {
            MachineEntry entry = paths.find(folder);
            if (found.isEmpty() && entry != null && entry.entry().type() == EntryType.DIRECTORY) {
                String place = new String(entry.path(), StandardCharsets.ISO_8859_1);
                found.add(new PackageDatabase(DatabaseForm.KERNEL, KernelReleases.identity(files), place));
            }
        }
        return found;
    }

    static void read(VersionFiles files, MachineEntry folder, PackageCollector packages) throws IOException {
        KernelReleases kernels = KernelReleases.of(files);
        kernels.builds().forEach((release, build) -> packages.add(NAME, release, "", NAME, release, "", "", build));
        if (!kernels.complete()) {
            packages.leaveOut("beside " + folder + " or in it lies more than was looked at");
        }
    }
}
