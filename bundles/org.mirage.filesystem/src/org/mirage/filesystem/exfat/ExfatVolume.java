// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.exfat;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.fat.FatTable;
import org.mirage.filesystem.reading.Warnings;

/** A volume with its table. */
record ExfatVolume(BlockDevice device, ExfatBootSector boot, FatTable table, Warnings warnings) {

    static ExfatVolume of(BlockDevice device, ExfatBootSector boot) {
        return new ExfatVolume(device, boot, boot.table(device), new Warnings());
    }

    /** The root directory, whose length nothing tells: its chain does. */
    Stream root() {
        long most = boot.clusters() * boot.clusterSize();
        return new Stream(this, boot.rootCluster(), most, most, false);
    }
}
