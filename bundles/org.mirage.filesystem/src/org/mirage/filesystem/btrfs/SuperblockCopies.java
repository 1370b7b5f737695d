// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.reading.Warnings;

/** The copies of a superblock that a device may hold. */
final class SuperblockCopies {

    /** Where they lie on a device, bytes (kernel: {@code btrfs_sb_offset()}). */
    private static final long[] OFFSETS = {64L << 10, 64L << 20, 256L << 30};

    private SuperblockCopies() {
    }

    /** Where copies lie on a device of so many bytes. */
    static long[] offsets(long deviceSize) {
        int count = 0;
        while (count < OFFSETS.length && OFFSETS[count] + Superblock.SIZE <= deviceSize) {
            count++;
        }
        return Arrays.copyOf(OFFSETS, count);
    }

    /** True when the first copy carries the mark of the family. */
    static boolean marked(BlockDevice device) throws IOException {
        return offsets(device.size()).length > 0 && Superblock.hasMagic(read(device, OFFSETS[0]));
    }

    /** The first copy, whatever stands in it. */
    static Superblock first(BlockDevice device) throws IOException {
        return Superblock.unchecked(read(device, OFFSETS[0]));
    }

    /**
     * The newest copy that is valid.
     *
     * @param distrust takes what makes the device's maps doubtful
     * @throws DamagedException when there is none; it tells of the first
     */
    static Superblock newest(BlockDevice device, Warnings distrust) throws IOException {
        Superblock newest = null;
        DamagedException first = null;
        for (long offset : offsets(device.size())) {
            try {
                Superblock copy = Superblock.parse(read(device, offset), offset);
                if (newest == null || belong(newest, copy) && copy.generation() > newest.generation()) {
                    newest = copy;
                }
            } catch (DamagedException e) {
                first = first == null && newest == null ? e : first;
            }
        }
        if (newest == null) {
            throw first == null ? new DamagedException("the device is too short for a superblock") : first;
        }
        if (first != null) {
            distrust.add(first.getMessage() + "; a copy of it was read");
        }
        return newest;
    }

    private static boolean belong(Superblock one, Superblock other) {
        return Arrays.equals(one.uuid(), other.uuid()) && one.deviceId() == other.deviceId();
    }

    private static byte[] read(BlockDevice device, long offset) throws IOException {
        byte[] bytes = new byte[Superblock.SIZE];
        device.read(offset, ByteBuffer.wrap(bytes));
        return bytes;
    }
}
