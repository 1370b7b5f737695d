// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.DamagedException;

/** The table of all group descriptors, as it was when it was read. */
public final class GroupDescriptors {

    /** Enough for a million groups, 128 TiB with blocks of 4 KiB; more would be a claim that eats memory. */
    private static final int LARGEST_TABLE = 64 << 20;

    private final ExtSuperblock superblock;
    private final byte[] table;

    private GroupDescriptors(ExtSuperblock superblock, byte[] table) {
        this.superblock = superblock;
        this.table = table;
    }

    /**
     * Reads the table from its primary place.
     *
     * @throws DamagedException when a part of it would lie outside the volume, or it is larger than 64 MiB
     */
    public static GroupDescriptors read(BlockDevice device, ExtSuperblock superblock) throws IOException {
        int blockSize = superblock.blockSize();
        long count = superblock.descriptorBlocks();
        if (count * blockSize > LARGEST_TABLE) {
            throw new DamagedException("the volume claims " + superblock.groups() + " block groups, too many to be read");
        }
        GroupLayout layout = new GroupLayout(superblock);
        byte[] table = new byte[(int) count * blockSize];
        int index = 0;
        while (index < count) {
            long first = layout.descriptorBlock(index);
            int run = 1;
            while (index + run < count && layout.descriptorBlock(index + run) == first + run) {
                run++;
            }
            if (!layout.contains(first, run)) {
                throw new DamagedException("the group descriptors reach outside the volume, to block " + first);
            }
            device.read(first * blockSize, ByteBuffer.wrap(table, index * blockSize, run * blockSize));
            index += run;
        }
        return new GroupDescriptors(superblock, table);
    }

    /** The descriptor of a group, 0 to {@link ExtSuperblock#groups()} - 1. */
    public GroupDescriptor group(long number) {
        int size = superblock.descriptorSize();
        int perBlock = superblock.descriptorsPerBlock();
        int at = (int) (number / perBlock) * superblock.blockSize() + (int) (number % perBlock) * size;
        return new GroupDescriptor(superblock, number, table, at);
    }
}
