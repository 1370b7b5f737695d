// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.fat;

import java.util.ArrayList;
import java.util.List;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.reading.Warnings;

/** A volume with its tables. */
record FatVolume(BlockDevice device, FatBootSector boot, List<FatTable> tables, Warnings warnings) {

    /** So many tables are looked at; there are no more as a rule. */
    private static final int MIRRORS = 2;

    static FatVolume of(BlockDevice device, FatBootSector boot) {
        List<FatTable> tables = new ArrayList<>();
        long mask = boot.bits() == 32 ? 0x0FFF_FFFFL : (1L << boot.bits()) - 1;
        for (int i = 0; i < boot.tables(); i++) {
            if (boot.onlyTable() < 0 ? i < MIRRORS : boot.onlyTable() == i) {
                tables.add(new FatTable(device, boot.tableStart() + i * boot.tableSize(), boot.tableSize(), boot.bits(), mask));
            }
        }
        return new FatVolume(device, boot, List.copyOf(tables), new Warnings());
    }

    /** The one that counts. */
    FatTable table() {
        return tables.getFirst();
    }

    /** The clusters from one on. */
    ClusterChain chain(long first) {
        return new ClusterChain(table(), boot.clusters(), first);
    }

    /** How many clusters so many bytes take. */
    long clusters(long bytes) {
        return (bytes + boot.clusterSize() - 1) / boot.clusterSize();
    }
}
