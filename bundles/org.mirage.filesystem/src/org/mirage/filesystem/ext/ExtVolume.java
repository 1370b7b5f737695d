// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.TruncatedException;
import org.mirage.filesystem.ext.journal.Changes;
import org.mirage.filesystem.reading.Warnings;

/**
 * The raw parts of a volume on one device: superblock, group descriptors, blocks and inodes by number. It keeps no
 * blocks: put another device underneath by making another one.
 */
public final class ExtVolume {

    private final BlockDevice device;
    private final ExtSuperblock superblock;
    private final GroupLayout layout;
    private final GroupDescriptors descriptors;
    private final Warnings warnings;
    private final Changes changes;

    /**
     * Reads superblock and group descriptors.
     *
     * @throws DamagedException when they make no sense or the volume is longer than the device
     */
    public ExtVolume(BlockDevice device) throws IOException {
        this(device, new Warnings(), Changes.NONE);
    }

    /** As the other one; what is not as it should be and yet can be read past goes to {@code warnings}. */
    public ExtVolume(BlockDevice device, Warnings warnings) throws IOException {
        this(device, warnings, Changes.NONE);
    }

    /** As the other ones; {@code changes} hold besides what stands on the device. */
    public ExtVolume(BlockDevice device, Warnings warnings, Changes changes) throws IOException {
        this.device = device;
        this.warnings = warnings;
        this.changes = changes;
        this.superblock = ExtSuperblock.read(device);
        if (superblock.size() > device.size()) {
            throw new TruncatedException("the file system has " + superblock.size() + " bytes, but its volume only "
                    + device.size() + ": the image is cut off");
        }
        this.layout = new GroupLayout(superblock);
        this.descriptors = GroupDescriptors.read(device, superblock);
    }

    /** What it reads from. */
    public BlockDevice device() {
        return device;
    }

    /** Takes what is not as it should be and yet can be read past, such as a checksum that does not fit. */
    public Warnings warnings() {
        return warnings;
    }

    /** What holds besides what stands on the device. */
    public Changes changes() {
        return changes;
    }

    /** The superblock, as it was when this object was made. */
    public ExtSuperblock superblock() {
        return superblock;
    }

    /** Where its groups lie. */
    public GroupLayout layout() {
        return layout;
    }

    /** The descriptor of a group, as it was when this object was made. */
    public GroupDescriptor group(long number) {
        return descriptors.group(number);
    }

    /**
     * Reads one block.
     *
     * @param what is named in the message when the block lies outside the volume
     */
    public byte[] block(long number, String what) throws IOException {
        if (!layout.contains(number, 1)) {
            throw new DamagedException(what + " lies in block " + number + ", outside the volume");
        }
        byte[] bytes = new byte[superblock.blockSize()];
        device.read(number * bytes.length, ByteBuffer.wrap(bytes));
        return bytes;
    }

    /** The byte offset of an inode on the volume. */
    public long inodeOffset(long number) throws DamagedException {
        if (number < 1 || number > superblock.inodes()) {
            throw new DamagedException("there is no inode " + number + ", the volume has " + superblock.inodes());
        }
        int perGroup = superblock.inodesPerGroup();
        long table = group((number - 1) / perGroup).inodeTable();
        if (!layout.contains(table, layout.inodeTableBlocks())) {
            throw new DamagedException("inode " + number + " stands in an inode table outside the volume, at block " + table);
        }
        return table * superblock.blockSize() + (number - 1) % perGroup * superblock.inodeSize();
    }

    /** Reads one inode, whether it is in use or not. */
    public RawInode inode(long number) throws IOException {
        byte[] bytes = new byte[superblock.inodeSize()];
        device.read(inodeOffset(number), ByteBuffer.wrap(bytes));
        return new RawInode(superblock, number, bytes, 0);
    }
}
