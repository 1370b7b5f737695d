// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import static org.mirage.filesystem.bytes.LittleEndian.i32;
import static org.mirage.filesystem.bytes.LittleEndian.u16;
import static org.mirage.filesystem.bytes.LittleEndian.u32;

import java.util.Arrays;

import org.mirage.filesystem.NodeType;
import org.mirage.filesystem.bytes.Crc32c;

/** The bytes of one inode (kernel: {@code struct ext4_inode}) and its plain fields; nothing of it has been checked. */
public final class RawInode {

    /** Bytes of {@code i_block}. */
    public static final int BLOCK_BYTES = 60;
    /** Where {@code i_block} begins. */
    public static final int BLOCK_OFFSET = 0x28;
    /** Bytes of an inode before anything was added to it. */
    public static final int OLD_SIZE = 128;

    static final int FLAG_ENCRYPT = 0x800;
    static final int FLAG_INDEX = 0x1000;
    static final int FLAG_HUGE_FILE = 0x40000;
    /** The blocks are mapped by an extent tree. */
    public static final int FLAG_EXTENTS = 0x80000;
    static final int FLAG_EA_INODE = 0x200000;
    /** The content stands in the inode itself. */
    public static final int FLAG_INLINE_DATA = 0x10000000;
    static final int FLAG_CASEFOLD = 0x40000000;

    private static final int CHECKSUM_LOW = 0x7C;
    private static final int CHECKSUM_HIGH = 0x82;

    private final ExtSuperblock superblock;
    private final long number;
    private final byte[] bytes;
    private final int at;

    /**
     * @param bytes holds the inode at {@code at}; it is not copied
     */
    public RawInode(ExtSuperblock superblock, long number, byte[] bytes, int at) {
        this.superblock = superblock;
        this.number = number;
        this.bytes = bytes;
        this.at = at;
    }

    /** The inode's number, from 1. */
    public long number() {
        return number;
    }

    /** A copy of all its bytes. */
    public byte[] bytes() {
        return Arrays.copyOfRange(bytes, at, at + superblock.inodeSize());
    }

    /** The same inode in an array of its own, so that holding on to it does not keep a whole inode table in memory. */
    RawInode alone() {
        return new RawInode(superblock, number, bytes(), 0);
    }

    /** The array that holds it, not a copy. */
    byte[] array() {
        return bytes;
    }

    /** Where it begins in {@link #array()}. */
    int offset() {
        return at;
    }

    /** Type and permissions. */
    public int mode() {
        return u16(bytes, at);
    }

    /** The type in the mode, null when that names none. */
    public NodeType type() {
        return NodeType.of(mode());
    }

    /** The owner's number. */
    public long owner() {
        return u16(bytes, at + 0x2) | u16(bytes, at + 0x78) << 16 & 0xFFFF_FFFFL;
    }

    /** The group's number. */
    public long group() {
        return u16(bytes, at + 0x18) | u16(bytes, at + 0x7A) << 16 & 0xFFFF_FFFFL;
    }

    /** Size in bytes; negative when it makes no sense (kernel: {@code ext4_isize()}). */
    public long size() {
        boolean wide = type() == NodeType.FILE || superblock.has(ExtFeature.LARGE_DIR);
        return u32(bytes, at + 0x4) | (wide ? u32(bytes, at + 0x6C) << 32 : 0);
    }

    /** Number of names, as the inode counts them. */
    public int links() {
        return u16(bytes, at + 0x1A);
    }

    /** Time of last access, low 32 bits with sign: the content hash in an inode that holds an attribute. */
    public int accessTime() {
        return i32(bytes, at + 0x8);
    }

    /** Time of last change of content, low 32 bits with sign. */
    public int modificationTime() {
        return i32(bytes, at + 0x10);
    }

    /** Upper bits and nanoseconds of the time of last change of content, 0 where the inode has no room for them. */
    public int modificationExtra() {
        // the kernel takes the usual fields for granted where a large inode does not say how many it has
        boolean there = superblock.inodeSize() > OLD_SIZE && (extraSize() == 0 || fits(0x88, 4));
        return there ? i32(bytes, at + 0x88) : 0;
    }

    /** Flags, on-disk bits. */
    public int flags() {
        return i32(bytes, at + 0x20);
    }

    /** True when all bits of {@code flag} are set. */
    public boolean has(int flag) {
        return (flags() & flag) == flag;
    }

    /** Blocks used, in 512-byte sectors or, for huge files, in blocks of the file system, as stored. */
    public long storedBlocks() {
        long low = u32(bytes, at + 0x1C);
        return superblock.has(ExtFeature.HUGE_FILE) ? low | (long) u16(bytes, at + 0x74) << 32 : low;
    }

    /** A copy of {@code i_block}. */
    public byte[] block() {
        return Arrays.copyOfRange(bytes, at + BLOCK_OFFSET, at + BLOCK_OFFSET + BLOCK_BYTES);
    }

    /** Word {@code index} (0 to 14) of {@code i_block}. */
    public int blockWord(int index) {
        return i32(bytes, at + BLOCK_OFFSET + 4 * index);
    }

    /** Generation, a part of the seed of the inode's checksums. */
    public int generation() {
        return i32(bytes, at + 0x64);
    }

    /** The block of extended attributes, 0 for none. */
    public long attributeBlock() {
        return u32(bytes, at + 0x68) | (superblock.has(ExtFeature.BIT64) ? (long) u16(bytes, at + 0x76) << 32 : 0);
    }

    /** Bytes of the inode beyond the first 128 that hold fields, as stored; 0 in small inodes. */
    public int extraSize() {
        return superblock.inodeSize() > OLD_SIZE ? u16(bytes, at + 0x80) : 0;
    }

    /** True when the inode says that it has a field beyond its first 128 bytes. */
    boolean fits(int field, int length) {
        return superblock.inodeSize() > OLD_SIZE && field + length <= OLD_SIZE + extraSize();
    }

    /** Project number, 0 where there is none. */
    public long project() {
        return superblock.has(ExtFeature.PROJECT) && fits(0x9C, 4) ? u32(bytes, at + 0x9C) : 0;
    }

    /** The seed of the checksums of what belongs to this inode. */
    public int checksumSeed() {
        return new Crc32c(superblock.checksumSeed()).add32((int) number).add32(generation()).value();
    }

    /** True when the inode's checksum fits, or the volume has none (kernel: {@code ext4_inode_csum_verify()}). */
    public boolean checksumFits() {
        if (!superblock.has(ExtFeature.METADATA_CSUM) || superblock.creator() != 0) {
            return true;
        }
        int sum = checksum();
        if (!fits(CHECKSUM_HIGH, 2)) {
            return (sum & 0xFFFF) == u16(bytes, at + CHECKSUM_LOW);
        }
        return sum == (u16(bytes, at + CHECKSUM_LOW) | u16(bytes, at + CHECKSUM_HIGH) << 16);
    }

    /** The checksum that belongs into the inode: low half at 0x7C, high half, where there is room, at 0x82. */
    public int checksum() {
        Crc32c sum = new Crc32c(checksumSeed()).add(bytes, at, CHECKSUM_LOW).addZeros(2)
                .add(bytes, at + CHECKSUM_LOW + 2, OLD_SIZE - CHECKSUM_LOW - 2);
        int size = superblock.inodeSize();
        if (size > OLD_SIZE) {
            sum.add(bytes, at + OLD_SIZE, 2);
            if (fits(CHECKSUM_HIGH, 2)) {
                sum.addZeros(2);
            } else {
                sum.add(bytes, at + CHECKSUM_HIGH, 2);
            }
            sum.add(bytes, at + CHECKSUM_HIGH + 2, size - CHECKSUM_HIGH - 2);
        }
        return sum.value();
    }
}
