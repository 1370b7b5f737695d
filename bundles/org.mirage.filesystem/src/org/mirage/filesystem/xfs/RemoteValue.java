// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import static org.mirage.filesystem.bytes.BigEndian.i32;
import static org.mirage.filesystem.bytes.BigEndian.u32;

import java.io.IOException;

import org.mirage.filesystem.DamagedException;

/**
 * The value of an attribute in blocks of its own, each with a header where there are checksums (kernel:
 * {@code xfs_attr_remote.c}).
 */
final class RemoteValue {

    private static final int MAGIC = 0x5841524D;
    private static final int HEADER = 56;
    private static final int LONGEST = 1 << 16;

    private RemoteValue() {
    }

    /** @param first its first block within the attribute fork */
    static byte[] read(XfsVolume volume, RawInode inode, ForkBlocks blocks, long first, long length) throws IOException {
        if (length > LONGEST) {
            throw new DamagedException("a value of " + length + " bytes");
        }
        int blockSize = volume.superblock().blockSize();
        int header = volume.superblock().hasChecksums() ? HEADER : 0;
        byte[] value = new byte[(int) length];
        int done = 0;
        for (long block = first; done < value.length; block++) {
            long offset = blocks.offset(block);
            byte[] bytes = volume.read(offset, blockSize);
            int now = Math.min(value.length - done, blockSize - header);
            if (header > 0) {
                String what = "value block " + block;
                if (i32(bytes, 0) != MAGIC) {
                    throw new DamagedException(what + " carries no mark");
                }
                volume.verify(bytes, BlockKind.REMOTE, offset, inode.number(), what);
                if (u32(bytes, 4) != done || u32(bytes, 8) != now) {
                    throw new DamagedException(what + " has " + u32(bytes, 8) + " bytes at " + u32(bytes, 4));
                }
            }
            System.arraycopy(bytes, header, value, done, now);
            done += now;
        }
        return value;
    }
}
