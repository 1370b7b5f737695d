// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.io.IOException;
import java.util.Arrays;

import org.mirage.filesystem.DamagedException;

/** Reads targets of symbolic links: within the inode (fast), inline, or in a block (slow). */
final class LinkTargets {

    private final ExtVolume volume;

    LinkTargets(ExtVolume volume) {
        this.volume = volume;
    }

    /** The target; of an encrypted link what is stored, length word and all. */
    byte[] read(RawInode inode) throws IOException {
        long size = inode.size();
        if (size == 0 || size >= Math.max(volume.superblock().blockSize(), RawInode.BLOCK_BYTES)) {
            throw new DamagedException("it is a symbolic link with a target of " + size + " bytes");
        }
        byte[] target = Arrays.copyOf(bytes(inode, size), (int) size);
        if (!inode.has(RawInode.FLAG_ENCRYPT)) {
            for (byte b : target) {
                if (b == 0) {
                    throw new DamagedException("it is a symbolic link with a NUL in its target");
                }
            }
        }
        return target;
    }

    private byte[] bytes(RawInode inode, long size) throws IOException {
        if (inode.has(RawInode.FLAG_INLINE_DATA)) {
            return InlineData.of(volume.superblock(), inode, size);
        }
        return isFast(volume.superblock(), inode) ? inode.block() : firstBlock(inode);
    }

    /**
     * True for a link whose target stands in the inode. As the kernel tells them: no blocks but perhaps one of attributes
     * ({@code ext4_inode_is_fast_symlink()}).
     */
    static boolean isFast(ExtSuperblock superblock, RawInode inode) {
        if (inode.has(RawInode.FLAG_EXTENTS) || inode.size() >= RawInode.BLOCK_BYTES) {
            return false;
        }
        int unit = superblock.has(ExtFeature.HUGE_FILE) && inode.has(RawInode.FLAG_HUGE_FILE) ? superblock.blockSize() : 512;
        long attributes = inode.attributeBlock() == 0 ? 0
                : (long) superblock.clusterBlocks() * superblock.blockSize() / unit;
        return inode.storedBlocks() == attributes;
    }

    private byte[] firstBlock(RawInode inode) throws IOException {
        byte[][] found = new byte[1][];
        BlockMap.visit(volume, inode, (logical, physical, count, written) -> {
            if (logical == 0 && written) {
                found[0] = volume.block(physical, "its target");
            }
        });
        if (found[0] == null) {
            throw new DamagedException("it is a symbolic link without a target");
        }
        return found[0];
    }
}
