// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.nio.file.Path;
import java.util.List;

import org.mirage.disk.DiskFormat;
import org.mirage.engine.appliance.MachineSettings;

/**
 * What a first look at a file tells, before anything of it is imported.
 *
 * @param format by its header
 * @param promised the format that its name promises; that of the header where it promises none
 * @param variant the format's own name of its kind; may be empty
 * @param size of its disk, or of all its disks, in bytes; of a packed file that of the file
 * @param disks those of an appliance; empty for anything else
 * @param machine what an appliance's description says besides; null for anything else
 * @param foreign files that it needs and that lie where it may only have them when a person allows it
 * @param problem why it cannot be imported, for a person; empty when it seems that it can
 */
public record ImageLook(DiskFormat format, DiskFormat promised, String variant, long size, List<ApplianceDisk> disks,
        MachineSettings machine, List<Path> foreign, String problem) {

    /**
     * A disk of an appliance by its description.
     *
     * @param name of its file; empty for an empty disk
     * @param capacity in bytes, 0 if not known
     */
    public record ApplianceDisk(String name, long capacity) {
    }

    public ImageLook {
        disks = List.copyOf(disks);
        foreign = List.copyOf(foreign);
    }
}
