// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.util.Set;

import org.mirage.disk.partition.Partition;

/**
 * A part of a disk that a volume may lie on: a partition, or a disk without any.
 *
 * @param partition as Linux counts it, 0 for the whole disk
 * @param offset bytes from the disk's beginning
 * @param length bytes
 * @param partUuid of the partition, empty if none
 * @param swap whether the partition table says that it is there for swap space
 */
record DiskArea(int partition, long offset, long length, String partUuid, boolean swap) {

    private static final Set<String> SWAP = Set.of("0x82", "0657fd6d-a4ab-43c4-84e5-0933c84b4f4f");

    static DiskArea of(Partition partition) {
        return new DiskArea(partition.number(), partition.offset(), partition.length(), partition.uuid(), SWAP.contains(partition.type()));
    }

    /** A disk without partitions, or what of it counts. */
    static DiskArea of(long size) {
        return new DiskArea(0, 0, size, "", false);
    }
}
