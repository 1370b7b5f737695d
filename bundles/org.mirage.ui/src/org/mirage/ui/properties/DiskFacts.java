// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.properties;

import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.ByteCount;
import org.mirage.model.Disk;
import org.mirage.model.Partition;
import org.mirage.ui.format.CountText;

/** What is known of a disk and its partitions. */
final class DiskFacts {

    private final Disk disk;

    DiskFacts(Disk disk) {
        this.disk = disk;
    }

    FactGroup group() {
        return new FactGroup(NLS.bind(Messages.Facts_disk, disk.getIndex() + 1)).add(Messages.Facts_size, CountText.bytes(disk.getSize()))
                .add(Messages.Facts_table, disk.getTable()).add(Messages.Facts_id, disk.getId())
                .add(Messages.Facts_sector, CountText.bytes(disk.getSectorSize()))
                .add(Messages.Facts_partitions, disk.getPartitions().stream().map(DiskFacts::line).collect(Collectors.joining("\n"))); //$NON-NLS-1$
    }

    private static String line(Partition partition) {
        String what = NLS.bind(Messages.Facts_partition, new Object[] {partition.getNumber(), ByteCount.show(partition.getLength()),
                partition.getType(), partition.getHolds()});
        return what + (partition.isBootable() ? ", " + Messages.Facts_bootable : ""); //$NON-NLS-1$ //$NON-NLS-2$
    }
}
