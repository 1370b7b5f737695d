// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.TruncatedException;
import org.mirage.filesystem.reading.Warnings;

/** The raw parts of a volume on one device: superblock, blocks by number, and the check of what blocks say of themselves. */
public final class XfsVolume {

    private static final int BASIC_BLOCK = 512;

    private final BlockDevice device;
    private final XfsSuperblock superblock;
    private final Warnings warnings;
    private final byte[] uuid;

    /**
     * Reads the superblock.
     *
     * @throws DamagedException when it makes no sense or the volume is longer than the device
     */
    public XfsVolume(BlockDevice device, Warnings warnings) throws IOException {
        this.device = device;
        this.warnings = warnings;
        this.superblock = XfsSuperblock.read(device);
        this.uuid = superblock.metadataUuid();
        if (superblock.size() > device.size()) {
            throw new TruncatedException("the file system has " + superblock.size() + " bytes, but its volume only "
                    + device.size() + ": the image is cut off");
        }
    }

    /** What it reads from. */
    public BlockDevice device() {
        return device;
    }

    /** The superblock, as it was when this object was made. */
    public XfsSuperblock superblock() {
        return superblock;
    }

    /** Takes what is not as it should be and yet can be read past. */
    public Warnings warnings() {
        return warnings;
    }

    /** Blocks of an allocation group. */
    public long groupLength(long group) {
        return Math.min(superblock.groupBlocks(), superblock.blocks() - group * superblock.groupBlocks());
    }

    /** Where an allocation group begins on the volume, bytes. */
    public long groupOffset(long group) {
        return group * superblock.groupBlocks() << superblock.blockLog();
    }

    /** True when so many blocks from a number within a group on lie in the group. */
    boolean groupContains(long group, long block, long count) {
        return block >= 0 && count >= 0 && block <= groupLength(group) - count;
    }

    /**
     * The byte offset of blocks by the number of the first, which names the group in its upper bits.
     *
     * @param what is named in the message when they lie outside the volume or in two groups
     */
    public long offset(long block, long count, String what) throws DamagedException {
        int log = superblock.groupBlockLog();
        long group = block >>> log;
        long within = block & (1L << log) - 1;
        if (group >= superblock.groups() || !groupContains(group, within, count)) {
            throw new DamagedException(what + " lies in " + count + " blocks from " + Long.toUnsignedString(block)
                    + " on, outside the volume");
        }
        return groupOffset(group) + (within << superblock.blockLog());
    }

    /** Reads bytes that are known to lie within the volume. */
    byte[] read(long offset, int length) throws IOException {
        byte[] bytes = new byte[length];
        device.read(offset, ByteBuffer.wrap(bytes));
        return bytes;
    }

    /** True when 16 bytes are the UUID that this volume's metadata carries. */
    boolean isOwnUuid(byte[] bytes, int offset) {
        return Arrays.equals(bytes, offset, offset + 16, uuid, 0, 16);
    }

    /**
     * Checks what a metadata block of version 5 says of itself; those of version 4 say nothing.
     *
     * @param offset where it was read, bytes
     * @param owner whose it should be, where its kind tells
     * @throws DamagedException when its checksum does not fit or it belongs to another place, owner or volume
     */
    void verify(byte[] block, BlockKind kind, long offset, long owner, String what) throws DamagedException {
        if (!superblock.hasChecksums()) {
            return;
        }
        if (!kind.checksumFits(block)) {
            throw new DamagedException("checksum error in " + what);
        }
        if (!isOwnUuid(block, kind.uuidOffset())) {
            throw new DamagedException(what + " is of another file system");
        }
        if (kind.hasPlace() && kind.place(block) != offset / BASIC_BLOCK) {
            throw new DamagedException(what + " says to stand elsewhere");
        }
        if (kind.hasOwner() && kind.owner(block) != owner) {
            throw new DamagedException(what + " is of another owner, " + Long.toUnsignedString(kind.owner(block)));
        }
    }
}
