// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import static org.mirage.filesystem.bytes.BigEndian.i32;
import static org.mirage.filesystem.bytes.BigEndian.i64;
import static org.mirage.filesystem.bytes.BigEndian.u16;
import static org.mirage.filesystem.bytes.BigEndian.u32;
import static org.mirage.filesystem.bytes.LittleEndian.u8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.DamagedException;

/**
 * The primary superblock, checked as the kernel does before it mounts (kernel: {@code struct xfs_dsb},
 * {@code xfs_validate_sb_common()}).
 */
public final class XfsSuperblock {

    /** {@code XFSB}. */
    public static final int MAGIC = 0x58465342;

    /** Bytes that all versions have. */
    static final int LEAST = 512;

    private static final int LEAST_GROUP_BLOCKS = 64;
    private static final int MOST_GROUPS = 1 << 22;
    private static final long MOST_GROUP_BYTES = 1L << 40;
    private static final int MOST_BLOCK_LOG = 16;

    private final byte[] bytes;

    private XfsSuperblock(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads it.
     *
     * @throws DamagedException when it makes no sense
     */
    public static XfsSuperblock read(BlockDevice device) throws IOException {
        if (device.size() < LEAST) {
            throw new DamagedException("the volume is too short for a superblock");
        }
        byte[] first = new byte[LEAST];
        device.read(0, ByteBuffer.wrap(first));
        if (i32(first, 0) != MAGIC) {
            throw new DamagedException("there is no superblock of XFS at the beginning of the volume");
        }
        int sectorLog = u8(first, 121);
        require(sectorLog >= 9 && sectorLog <= 15 && u16(first, 102) == 1 << sectorLog,
                "sectors of " + u16(first, 102) + " bytes");
        if (device.size() < 1 << sectorLog) {
            throw new DamagedException("the volume is too short for a superblock");
        }
        byte[] all = new byte[1 << sectorLog];
        device.read(0, ByteBuffer.wrap(all));
        XfsSuperblock superblock = new XfsSuperblock(all);
        superblock.check();
        return superblock;
    }

    private static void require(boolean holds, String what) throws DamagedException {
        if (!holds) {
            throw new DamagedException("the superblock makes no sense: " + what);
        }
    }

    private void check() throws DamagedException {
        int version = version();
        require(version == 4 || version == 5, "version " + version);
        int blockLog = blockLog();
        require(blockLog >= (version == 5 ? 10 : 9) && blockLog <= MOST_BLOCK_LOG && u32(bytes, 4) == 1 << blockLog,
                "blocks of " + u32(bytes, 4) + " bytes");
        int inodeLog = u8(bytes, 122);
        require(inodeLog >= (version == 5 ? 9 : 8) && inodeLog <= 11 && inodeLog <= blockLog && u16(bytes, 104) == 1 << inodeLog
                && u16(bytes, 106) == 1 << blockLog - inodeLog && inodesPerBlockLog() == blockLog - inodeLog,
                "inodes of " + u16(bytes, 104) + " bytes");
        require(blockLog + u8(bytes, 192) <= MOST_BLOCK_LOG, "directory blocks of 2^" + (blockLog + u8(bytes, 192)) + " bytes");
        long groupBlocks = groupBlocks();
        require(groupBlocks >= LEAST_GROUP_BLOCKS && groupBlocks << blockLog <= MOST_GROUP_BYTES
                && u8(bytes, 124) == 64 - Long.numberOfLeadingZeros(groupBlocks - 1), "groups of " + groupBlocks + " blocks");
        require(blocks() > 0 && blocks() <= Long.MAX_VALUE >> blockLog, Long.toUnsignedString(blocks()) + " blocks");
        require(groups() == (blocks() + groupBlocks - 1) / groupBlocks && groups() <= MOST_GROUPS, groups() + " groups");
        require(u8(bytes, 126) == 0, "mkfs.xfs or xfs_growfs was not done with the volume");
        require(has(XfsFeature.DIRV2), "directories of version 1");
    }

    /** 4 or 5. */
    public int version() {
        return u16(bytes, 100) & 0xF;
    }

    /** True for version 5, where metadata carries checksums. */
    public boolean hasChecksums() {
        return version() == 5;
    }

    /** True where the checksum fits, or none is there. */
    boolean checksumFits() {
        return !hasChecksums() || BlockKind.SUPERBLOCK.checksumFits(bytes);
    }

    /** Bytes of a block. */
    public int blockSize() {
        return 1 << blockLog();
    }

    int blockLog() {
        return u8(bytes, 120);
    }

    /** Bytes of a sector. */
    public int sectorSize() {
        return u16(bytes, 102);
    }

    /** Bytes of an inode. */
    public int inodeSize() {
        return u16(bytes, 104);
    }

    int inodesPerBlockLog() {
        return u8(bytes, 123);
    }

    /** The power of two of blocks that make a directory block. */
    int directoryBlockLog() {
        return u8(bytes, 192);
    }

    /** Bytes of a directory block. */
    public int directoryBlockSize() {
        return blockSize() << directoryBlockLog();
    }

    /** Bytes of the buffers that inodes are read and given up in (kernel: {@code xfs_ialloc_setup_geometry()}). */
    public int inodeClusterSize() {
        int size = 8192;
        if (hasChecksums() && u32(bytes, 180) >= 8192L * (inodeSize() / 256) >> blockLog()) {
            size = 8192 * (inodeSize() / 256);
        }
        return Math.max(size, blockSize());
    }

    /** The number of a block by its group and its number there. */
    public long blockNumber(long group, long block) {
        return group << groupBlockLog() | block;
    }

    /** The number of the first inode that a block can hold. */
    public long inodeNumber(long group, long block) {
        return blockNumber(group, block) << inodesPerBlockLog();
    }

    /** Blocks of the data device. */
    public long blocks() {
        return i64(bytes, 8);
    }

    /** Bytes of the data device. */
    public long size() {
        return blocks() << blockLog();
    }

    long realTimeBlocks() {
        return i64(bytes, 16);
    }

    /** Blocks of an allocation group; the last one may have fewer. */
    public long groupBlocks() {
        return u32(bytes, 84);
    }

    /** Number of allocation groups. */
    public long groups() {
        return u32(bytes, 88);
    }

    /** Bits of a block number that tell where within its group. */
    int groupBlockLog() {
        return u8(bytes, 124);
    }

    /** The first block of an internal log, 0 for a log on another device. */
    public long logStart() {
        return i64(bytes, 48);
    }

    /** Blocks of the log. */
    public long logBlocks() {
        return u32(bytes, 96);
    }

    /** What log writes are rounded up to, bytes; 0 and 1 for no rounding. */
    public long logStripe() {
        return u32(bytes, 196);
    }

    long rootInode() {
        return i64(bytes, 56);
    }

    /** Inodes that the file system keeps for itself: of the real-time device and of quotas. */
    long[] ownInodes() {
        long projectQuota = hasChecksums() ? i64(bytes, 232) : -1;
        return new long[] {i64(bytes, 64), i64(bytes, 72), i64(bytes, 160), i64(bytes, 168), projectQuota};
    }

    long freeBlocks() {
        return i64(bytes, 144);
    }

    /** The UUID that people see. */
    public byte[] uuid() {
        return Arrays.copyOfRange(bytes, 32, 48);
    }

    /** The UUID that metadata carries. */
    public byte[] metadataUuid() {
        return has(XfsFeature.META_UUID) ? Arrays.copyOfRange(bytes, 248, 264) : uuid();
    }

    byte[] label() {
        int length = 0;
        while (length < 12 && bytes[108 + length] != 0) {
            length++;
        }
        return Arrays.copyOfRange(bytes, 108, 108 + length);
    }

    /** True when the volume has a feature. */
    public boolean has(XfsFeature feature) {
        return (word(feature.set()) & feature.bit()) != 0;
    }

    /** True when directory entries carry types; version 4 has a bit of its own for it. */
    boolean hasTypesInDirectories() {
        return hasChecksums() ? has(XfsFeature.FTYPE) : (word(XfsFeature.Set.MORE) & 0x200) != 0;
    }

    int word(XfsFeature.Set set) {
        return switch (set) {
            case VERSION -> u16(bytes, 100) & 0xFFF0;
            case MORE -> hasMoreBits() ? i32(bytes, 200) : 0;
            case READ_ONLY -> hasChecksums() ? i32(bytes, 212) : 0;
            case INCOMPATIBLE -> hasChecksums() ? i32(bytes, 216) : 0;
        };
    }

    private boolean hasMoreBits() {
        return hasChecksums() || (u16(bytes, 100) & XfsFeature.MOREBITS.bit()) != 0;
    }

    /** Bits of what a log to be replayed may hold besides the usual. */
    public int logFeatures() {
        return hasChecksums() ? i32(bytes, 220) : 0;
    }

    /** Names of all features that it has, unknown ones as numbers. */
    List<String> features() {
        List<String> names = new ArrayList<>(List.of("V" + version()));
        for (XfsFeature feature : XfsFeature.values()) {
            boolean has = feature == XfsFeature.FTYPE ? hasTypesInDirectories() : has(feature);
            if (has) {
                names.add(feature.name());
            }
        }
        for (XfsFeature.Set set : List.of(XfsFeature.Set.READ_ONLY, XfsFeature.Set.INCOMPATIBLE)) {
            names.addAll(XfsFeature.unknown(set, word(set)));
        }
        return names;
    }

    /** True when another superblock describes the same layout, though perhaps a volume grown since. */
    boolean hasLayoutOf(XfsSuperblock other) {
        return blockSize() == other.blockSize() && groupBlocks() == other.groupBlocks() && inodeSize() == other.inodeSize()
                && sectorSize() == other.sectorSize() && version() == other.version()
                && directoryBlockLog() == other.directoryBlockLog();
    }
}
