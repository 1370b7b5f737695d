// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import static org.mirage.filesystem.bytes.BigEndian.i32;
import static org.mirage.filesystem.bytes.BigEndian.u32;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.mirage.filesystem.DamagedException;

/** The target of a symbolic link that has no room in its inode (kernel: {@code xfs_symlink_remote.c}). */
final class RemoteTarget {

    private static final int MAGIC = 0x58534C4D;
    private static final int HEADER = 56;
    private static final int MOST_BLOCKS = 8;

    private RemoteTarget() {
    }

    /** With checksums each extent begins with a header. */
    static byte[] read(XfsVolume volume, RawInode inode, Fork fork) throws IOException {
        int size = (int) inode.size();
        int blockSize = volume.superblock().blockSize();
        int header = volume.superblock().hasChecksums() ? HEADER : 0;
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        fork.visit((logical, offset, count, written) -> {
            if (target.size() == size) {
                return;
            }
            if (!written || count > MOST_BLOCKS) {
                throw new DamagedException("it is a symbolic link whose target is not written");
            }
            byte[] bytes = volume.read(offset, (int) count * blockSize);
            int length = Math.min(size - target.size(), bytes.length - header);
            if (header > 0) {
                if (i32(bytes, 0) != MAGIC) {
                    throw new DamagedException("its target carries no mark");
                }
                volume.verify(bytes, BlockKind.REMOTE, offset, inode.number(), "its target");
                if (u32(bytes, 4) != target.size() || u32(bytes, 8) != length) {
                    throw new DamagedException("its target has " + u32(bytes, 8) + " bytes at " + u32(bytes, 4));
                }
            }
            target.write(bytes, header, length);
        });
        if (target.size() != size) {
            throw new DamagedException("it is a symbolic link of " + size + " bytes, of which " + target.size() + " are there");
        }
        return target.toByteArray();
    }
}
