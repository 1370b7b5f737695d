// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.io.IOException;
import java.util.Optional;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.DamagedException;

/**
 * Looks for the copies of the superblock that mke2fs leaves in later groups, to tell what a repair could start from.
 * They are not read from: what they say of the volume is as old as its making.
 */
final class BackupSuperblocks {

    private static final int SMALLEST_LOG = 10;
    private static final int LARGEST_LOG = 16;

    private BackupSuperblocks() {
    }

    /** Words for the first backup that looks good, for the end of a message. */
    static Optional<String> find(BlockDevice device) throws IOException {
        for (int log = SMALLEST_LOG; log <= LARGEST_LOG; log++) {
            int blockSize = 1 << log;
            long block = 8L * blockSize + (log == SMALLEST_LOG ? 1 : 0);
            if (isGood(device, block, blockSize)) {
                return Optional.of("the backup superblock at block " + block + " looks good; e2fsck -b " + block + " -B "
                        + blockSize + " can repair the volume from it");
            }
        }
        return Optional.empty();
    }

    private static boolean isGood(BlockDevice device, long block, int blockSize) throws IOException {
        try {
            ExtSuperblock backup = ExtSuperblock.read(device, block * blockSize);
            return backup.blockSize() == blockSize && backup.ownGroup() == 1 && backup.checksumFits();
        } catch (DamagedException e) {
            return false;
        }
    }
}
