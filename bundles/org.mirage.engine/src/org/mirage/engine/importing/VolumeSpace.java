// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;
import java.util.List;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.Placement;
import org.mirage.store.VolumeRange;

/**
 * A run of bytes that a volume may lie in: a partition, a disk without any, or what is put together from such.
 *
 * @param device its bytes; null when they cannot be read here
 * @param size bytes
 * @param placement where they lie on the machine's disks
 * @param ranges the same, as coarsely as a version's record tells it
 * @param name as Linux would most likely call it, without {@code /dev/}: {@code sda1}, {@code group/volume}
 * @param partUuid of its partition, empty if none
 * @param partition as Linux counts it, 0 for what is no partition
 */
record VolumeSpace(BlockDevice device, long size, Placement placement, List<VolumeRange> ranges, String name, String partUuid,
        int partition) {

    VolumeSpace {
        ranges = List.copyOf(ranges);
    }

    /** A partition of a disk, or a disk without any. */
    static VolumeSpace of(DiskImport disk, DiskArea area) throws IOException {
        return new VolumeSpace(disk.device().slice(area.offset(), area.length()), area.length(),
                new AreaPlacement(disk.index(), area.offset(), area.length()),
                List.of(new VolumeRange(disk.index(), area.offset(), area.length())), disk.deviceName(area.partition()),
                area.partUuid(), area.partition());
    }

    /** A dynamic disk, wholly: where its volumes lie stands in its database, and they may go on on other disks. */
    static VolumeSpace ofDynamic(DiskImport disk) {
        long size = disk.device().size();
        return new VolumeSpace(disk.device(), size, new AreaPlacement(disk.index(), 0, size),
                disk.dynamic().stream().map(area -> new VolumeRange(disk.index(), area.offset(), area.length())).toList(),
                disk.deviceName(0), "", 0);
    }
}
