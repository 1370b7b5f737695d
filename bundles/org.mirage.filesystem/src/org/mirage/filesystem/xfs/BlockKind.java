// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import java.util.zip.CRC32C;

import org.mirage.filesystem.bytes.BigEndian;
import org.mirage.filesystem.bytes.LittleEndian;

/**
 * Where the self-describing fields of version 5 stand in each kind of metadata block (kernel: {@code xfs_format.h},
 * {@code xfs_da_format.h}); -1 for a field that a kind has not. All are big-endian but the checksum.
 */
public enum BlockKind {
    SUPERBLOCK(224, -1, 240, 32, -1, 0), AGF(216, -1, 208, 64, -1, 0), AGI(312, -1, 320, 296, -1, 0), AGFL(32, -1, 24, 8, -1, 0),
    SHORT_TREE(52, 16, 24, 32, 48, 4), LONG_TREE(64, 24, 32, 40, 56, 8), DIRECTORY(4, 8, 16, 24, 40, 8),
    DA(12, 16, 24, 32, 48, 8), REMOTE(12, 40, 48, 16, 32, 8);

    private final int checksum;
    private final int place;
    private final int sequence;
    private final int uuid;
    private final int owner;
    private final int ownerLength;

    BlockKind(int checksum, int place, int sequence, int uuid, int owner, int ownerLength) {
        this.checksum = checksum;
        this.place = place;
        this.sequence = sequence;
        this.uuid = uuid;
        this.owner = owner;
        this.ownerLength = ownerLength;
    }

    /** Where the log sequence number stands. */
    public int sequenceOffset() {
        return sequence;
    }

    /** Where the UUID stands. */
    public int uuidOffset() {
        return uuid;
    }

    /** Bytes that a block needs to have all the fields. */
    public int length() {
        return Math.max(Math.max(checksum + 4, sequence + 8), Math.max(uuid + 16, owner + ownerLength));
    }

    /** True when the checksum fits the bytes. */
    public boolean checksumFits(byte[] block) {
        return LittleEndian.i32(block, checksum) == checksum(block, checksum);
    }

    /** Gives changed bytes their checksum. */
    public void seal(byte[] block) {
        LittleEndian.put32(block, checksum, checksum(block, checksum));
    }

    /** CRC-32C of bytes, with zeros where the checksum itself stands. */
    public static int checksum(byte[] bytes, int at) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, at);
        crc.update(new byte[4], 0, 4);
        crc.update(bytes, at + 4, bytes.length - at - 4);
        return (int) crc.getValue();
    }

    /** The number of the 512-byte block that the block says to stand in. */
    long place(byte[] block) {
        return BigEndian.i64(block, place);
    }

    boolean hasPlace() {
        return place >= 0;
    }

    /** Whose it says to be: of an allocation group or an inode. */
    long owner(byte[] block) {
        return ownerLength == 4 ? BigEndian.u32(block, owner) : BigEndian.i64(block, owner);
    }

    boolean hasOwner() {
        return owner >= 0;
    }
}
