// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.mirage.engine.MachineEntry;
import org.mirage.store.DiskLayout;
import org.mirage.store.EntryType;
import org.mirage.store.PartitionRecord;
import org.mirage.store.VolumeRange;
import org.mirage.store.VolumeRecord;

/**
 * The programs on EFI system partitions, which the firmware looks for in the folder {@code EFI} (UEFI specification,
 * section 13.3.1). Their file systems do not tell capitals from small letters, so names are taken in small ones.
 */
final class EfiFiles {

    private static final Set<String> TYPES = Set.of("c12a7328-f81f-11d2-ba4b-00a0c93ec93b", "ef");
    private static final String FOLDER = "efi";
    private static final String END = ".efi";

    private final FactFiles files;
    private final FactList facts;
    private final List<String> programs = new ArrayList<>();
    private boolean unread;

    private EfiFiles(FactFiles files, FactList facts) {
        this.files = files;
        this.facts = facts;
    }

    /** Looks at all EFI system partitions of a version. */
    static EfiFiles of(FactFiles files, FactList facts) throws IOException {
        EfiFiles found = new EfiFiles(files, facts);
        List<DiskLayout> disks = files.record().disks();
        for (int disk = 0; disk < disks.size(); disk++) {
            for (PartitionRecord partition : disks.get(disk).partitions()) {
                if (TYPES.contains(partition.type().toLowerCase(Locale.ROOT))) {
                    found.look(new VolumeRange(disk, partition.offset(), partition.length()));
                }
            }
        }
        return found;
    }

    /** Paths below the folder {@code EFI}, such as {@code debian/grubx64.efi}. */
    List<String> programs() {
        return programs;
    }

    /** True when there is such a partition, but what is on it is not known. */
    boolean unread() {
        return unread;
    }

    private void look(VolumeRange range) throws IOException {
        for (VolumeRecord volume : files.record().volumes()) {
            if (!volume.ranges().contains(range)) {
                continue;
            }
            String path = files.volumePath(volume.index());
            if (path == null) {
                unread = true;
                continue;
            }
            files.visit(path, facts, entry -> {
                if (lower(entry).equals(FOLDER)) {
                    files.visit(entry, facts, this::vendor);
                }
                return true;
            });
        }
    }

    private boolean vendor(MachineEntry folder) throws IOException {
        files.visit(folder, facts, entry -> {
            if (lower(entry).endsWith(END) && entry.entry().type() == EntryType.FILE) {
                programs.add(lower(folder) + "/" + lower(entry));
            }
            return true;
        });
        return true;
    }

    private static String lower(MachineEntry entry) {
        return FactFiles.name(entry).toLowerCase(Locale.ROOT);
    }
}
