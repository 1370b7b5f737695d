// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs.log;

import static org.mirage.filesystem.bytes.LittleEndian.i32;
import static org.mirage.filesystem.bytes.LittleEndian.i64;
import static org.mirage.filesystem.bytes.LittleEndian.u16;
import static org.mirage.filesystem.bytes.LittleEndian.u32;

import java.util.Arrays;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.xfs.XfsSuperblock;
import org.mirage.filesystem.xfs.XfsVolume;

/** Changes to a buffer, in chunks of 128 bytes of which a bitmap tells the places (kernel: {@code xfs_buf_log_format}). */
final class BufferItem {

    /** Bytes of a chunk. */
    static final int CHUNK = 128;

    private static final int HEADER = 20;
    private static final int FLAG_INODES = 1;
    private static final int FLAG_GIVEN_UP = 2;
    private static final int FLAGS_QUOTAS = 4 | 8 | 16;
    private static final int KIND_SHIFT = 11;
    private static final int KIND_MASK = 0x1F;
    private static final int FIRST_DIRECTORY_KIND = 10;
    private static final int LAST_DIRECTORY_KIND = 14;
    private static final int LONGEST = 1 << 16;

    private final LogItem item;
    private final byte[] description;

    BufferItem(LogItem item) throws DamagedException {
        this.item = item;
        this.description = item.description(HEADER);
        if (u32(description, 16) > (description.length - HEADER) / 4) {
            throw new DamagedException("the log describes a buffer in " + description.length + " bytes, too few");
        }
    }

    private int flags() {
        return u16(description, 4);
    }

    boolean isOfInodes() {
        return (flags() & FLAG_INODES) != 0;
    }

    boolean isGivenUp() {
        return (flags() & FLAG_GIVEN_UP) != 0;
    }

    boolean isOfQuotas() {
        return (flags() & FLAGS_QUOTAS) != 0;
    }

    int kind() {
        return flags() >> KIND_SHIFT & KIND_MASK;
    }

    /** The first block of 512 bytes on the volume. */
    long block() {
        return i64(description, 8);
    }

    /** Blocks of 512 bytes. */
    int blocks() {
        return u16(description, 6);
    }

    int length() {
        return blocks() * LogArea.BLOCK;
    }

    /** Where it stands on the volume, bytes. */
    long offset(XfsVolume volume) throws DamagedException {
        long end = volume.device().size() / LogArea.BLOCK;
        if (blocks() == 0 || length() > LONGEST || block() < 0 || block() > end - blocks()) {
            throw new DamagedException("the log changes " + blocks() + " blocks from " + block() + " on, outside the volume");
        }
        return block() * LogArea.BLOCK;
    }

    /** Directory blocks of several blocks of the volume may be logged apart, so that no one holds all that is summed up. */
    boolean isPartOfDirectoryBlock(XfsVolume volume) {
        XfsSuperblock superblock = volume.superblock();
        return kind() >= FIRST_DIRECTORY_KIND && kind() <= LAST_DIRECTORY_KIND && length() < superblock.directoryBlockSize();
    }

    /**
     * Copies the changes over a buffer.
     *
     * @return for each chunk, whether it was copied
     */
    boolean[] copyTo(byte[] bytes) throws DamagedException {
        boolean[] copied = new boolean[bytes.length / CHUNK];
        long bits = u32(description, 16) * 32;
        int region = 1;
        int bit = next(0, bits);
        while (bit >= 0) {
            byte[] data = item.region(region++);
            int count = Math.min(run(bit, bits), data.length / CHUNK);
            if (count == 0 || bit + count > copied.length) {
                throw new DamagedException("the log changes " + count + " pieces from " + bit + " on of a buffer of "
                        + copied.length);
            }
            System.arraycopy(data, 0, bytes, bit * CHUNK, count * CHUNK);
            Arrays.fill(copied, bit, bit + count, true);
            bit = next(bit + count, bits);
        }
        return copied;
    }

    private boolean isSet(int bit) {
        return (i32(description, HEADER + bit / 32 * 4) >>> bit % 32 & 1) != 0;
    }

    private int next(int from, long end) {
        for (int bit = from; bit < end; bit++) {
            if (isSet(bit)) {
                return bit;
            }
        }
        return -1;
    }

    private int run(int from, long end) {
        int bit = from;
        while (bit < end && isSet(bit)) {
            bit++;
        }
        return bit - from;
    }
}
