// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.lvm;

import java.util.List;

/**
 * A volume group, found by the metadata on its physical volumes.
 *
 * <p>A group without a name stands for a physical volume whose metadata cannot be read and which no other one knows:
 * it has that volume, no logical ones, and a warning.
 *
 * @param uuid with dashes, as LVM prints it
 * @param seqno number of the change that the metadata are of
 * @param extentSize bytes
 * @param physicalVolumes in the order of the metadata
 * @param logicalVolumes in the order of the metadata, invisible ones with them
 * @param warnings what a person should know, as sentences
 */
public record VolumeGroup(String name, String uuid, long seqno, long extentSize, List<PhysicalVolume> physicalVolumes,
        List<LogicalVolume> logicalVolumes, List<String> warnings) {

    public VolumeGroup {
        physicalVolumes = List.copyOf(physicalVolumes);
        logicalVolumes = List.copyOf(logicalVolumes);
        warnings = List.copyOf(warnings);
    }

    /** The path of a volume's device file, such as {@code /dev/main/root}. */
    public String path(LogicalVolume volume) {
        return "/dev/" + name + "/" + volume.name();
    }
}
