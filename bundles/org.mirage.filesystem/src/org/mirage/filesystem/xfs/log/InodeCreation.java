// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs.log;

import static org.mirage.filesystem.bytes.BigEndian.put16;
import static org.mirage.filesystem.bytes.BigEndian.put32;
import static org.mirage.filesystem.bytes.BigEndian.u32;

import java.io.IOException;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.xfs.XfsSuperblock;
import org.mirage.filesystem.xfs.XfsVolume;

/** Inodes that were newly laid out, which the log tells in one short item (kernel: {@code xfs_icreate_log}). */
final class InodeCreation {

    private static final int DESCRIPTION = 28;
    private static final int MOST_BLOCKS = 1 << 10;

    private final XfsVolume volume;
    private final Cancellations cancellations;

    InodeCreation(XfsVolume volume, Cancellations cancellations) {
        this.volume = volume;
        this.cancellations = cancellations;
    }

    void replay(LogItem item, Overlay overlay) throws IOException {
        byte[] description = item.description(DESCRIPTION);
        XfsSuperblock superblock = volume.superblock();
        long group = u32(description, 4);
        long block = u32(description, 8);
        long count = u32(description, 12);
        long length = u32(description, 20);
        int size = superblock.inodeSize();
        int blockSize = superblock.blockSize();
        if (u32(description, 16) != size || length == 0 || length > MOST_BLOCKS || count != length * (blockSize / size)
                || block >= superblock.groupBlocks() || !superblock.hasChecksums()) {
            throw new DamagedException("the log lays out " + count + " inodes in " + length + " blocks");
        }
        long offset = volume.offset(superblock.blockNumber(group, block), length, "inodes that the log lays out");
        if (isGivenUp(offset, length * blockSize)) {
            return;
        }
        byte[] uuid = superblock.metadataUuid();
        byte[] bytes = new byte[(int) length * blockSize];
        for (int i = 0; i < count; i++) {
            int at = i * size;
            put16(bytes, at, 0x494E);
            bytes[at + 4] = 3;
            put32(bytes, at + 92, (int) u32(description, 24));
            put32(bytes, at + InodeReplay.NEXT_UNLINKED, -1);
            long number = superblock.inodeNumber(group, block) + i;
            put32(bytes, at + 152, (int) (number >>> 32));
            put32(bytes, at + 156, (int) number);
            System.arraycopy(uuid, 0, bytes, at + 160, uuid.length);
            InodeReplay.seal(bytes, at, size);
        }
        overlay.write(offset, bytes);
    }

    /** Inodes are given up a cluster at a time. */
    private boolean isGivenUp(long offset, long length) {
        int cluster = volume.superblock().inodeClusterSize();
        for (long at = offset; at < offset + length; at += cluster) {
            if (cancellations.contains(at / LogArea.BLOCK, cluster / LogArea.BLOCK)) {
                return true;
            }
        }
        return false;
    }
}
