// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.util.Arrays;
import java.util.List;

import org.mirage.filesystem.DamagedException;

/**
 * Content within the inode: what fits into {@code i_block}, and behind it the value of the attribute
 * {@code system.data} (kernel: {@code fs/ext4/inline.c}).
 */
public final class InlineData {

    private InlineData() {
    }

    /** All bytes that the inode has room for, which may be more than its size. */
    public static byte[] of(ExtSuperblock superblock, RawInode inode) throws DamagedException {
        byte[] rest = rest(AttributeRecords.inInode(superblock, inode));
        byte[] all = Arrays.copyOf(inode.block(), RawInode.BLOCK_BYTES + rest.length);
        System.arraycopy(rest, 0, all, RawInode.BLOCK_BYTES, rest.length);
        return all;
    }

    /**
     * The first {@code size} bytes.
     *
     * @throws DamagedException when the inode holds less
     */
    static byte[] of(ExtSuperblock superblock, RawInode inode, long size) throws DamagedException {
        byte[] all = of(superblock, inode);
        if (size < 0 || size > all.length) {
            throw new DamagedException("inode " + inode.number() + " claims " + size + " bytes of inline data, but holds "
                    + all.length);
        }
        return Arrays.copyOf(all, (int) size);
    }

    /** True when the inode's size is larger than the room in it, and that holds zeros only: mke2fs makes holes so. */
    static boolean isHole(ExtSuperblock superblock, RawInode inode) throws DamagedException {
        byte[] all = of(superblock, inode);
        if (inode.size() <= all.length) {
            return false;
        }
        for (byte b : all) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] rest(List<AttributeRecord> records) {
        for (AttributeRecord record : records) {
            if (record.isInlineData() && record.valueInode() == 0) {
                return record.value();
            }
        }
        return new byte[0];
    }
}
