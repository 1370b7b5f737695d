// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.exfat;

import static org.mirage.filesystem.bytes.LittleEndian.i64;
import static org.mirage.filesystem.bytes.LittleEndian.u16;
import static org.mirage.filesystem.bytes.LittleEndian.u32;
import static org.mirage.filesystem.bytes.LittleEndian.u8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.bytes.LittleEndian;
import org.mirage.filesystem.fat.FatTable;

/** The boot region, which says where everything lies (Microsoft: exFAT file system specification, section 3). */
final class ExfatBootSector {

    static final int SIZE = 512;

    /** Sectors of the region, the sector with its checksum included; a copy follows. */
    static final int SECTORS = 12;

    private static final String NAME = "EXFAT   ";
    private static final int MOST_SHIFT = 25;
    /** More could be, but none is made with so many; what is remembered of each takes memory. */
    private static final long MOST_CLUSTERS = 1 << 28;

    private final byte[] bytes;
    private final boolean sound;

    private ExfatBootSector(byte[] bytes, boolean sound) throws DamagedException {
        this.bytes = bytes;
        this.sound = sound;
        int sectorShift = u8(bytes, 108);
        require(isNamed(bytes) && sectorShift >= 9 && sectorShift <= 12 && u8(bytes, 109) <= MOST_SHIFT - sectorShift,
                "its boot sector makes no sense");
        long sectors = i64(bytes, 72);
        require(sectors > 0 && sectors <= Long.MAX_VALUE >> sectorShift, "it would have " + Long.toUnsignedString(sectors) + " sectors");
        require(u8(bytes, 110) == 1 || u8(bytes, 110) == 2, "it would have " + u8(bytes, 110) + " allocation tables");
        require(clusters() > 0 && clusters() <= MOST_CLUSTERS, "it has " + clusters() + " clusters, more than can be read, or none");
        require(tableSize() / 4 >= clusters() + FatTable.FIRST && tableStart() + u8(bytes, 110) * tableSize() <= heapStart(),
                "its allocation table has no room");
        require(offset(clusters() + FatTable.FIRST) <= size(), "its clusters go beyond its end");
    }

    /** Reads the one at the beginning of a volume. */
    static ExfatBootSector read(BlockDevice device) throws IOException {
        return read(device, 0);
    }

    private static ExfatBootSector read(BlockDevice device, long offset) throws IOException {
        byte[] sector = bytes(device, offset, SIZE);
        int size = sector == null ? 0 : 1 << Math.clamp(u8(sector, 108), 9, 12);
        byte[] region = bytes(device, offset, SECTORS * size);
        require(sector != null && region != null, "it has no boot sector");
        return new ExfatBootSector(sector, checksum(region, size) == LittleEndian.i32(region, (SECTORS - 1) * size));
    }

    /** True when the copy of the region could be used instead. */
    static boolean hasCopy(BlockDevice device) throws IOException {
        for (int shift = 9; shift <= 12; shift++) {
            try {
                if (read(device, (long) SECTORS << shift).sound) {
                    return true;
                }
            } catch (DamagedException e) {
                continue; // none there for sectors of that size
            }
        }
        return false;
    }

    static boolean isNamed(BlockDevice device) throws IOException {
        byte[] sector = bytes(device, 0, SIZE);
        return sector != null && isNamed(sector);
    }

    private static boolean isNamed(byte[] bytes) {
        return new String(bytes, 3, NAME.length(), StandardCharsets.ISO_8859_1).equals(NAME);
    }

    private static byte[] bytes(BlockDevice device, long offset, int length) throws IOException {
        if (offset > device.size() - length) {
            return null;
        }
        byte[] bytes = new byte[length];
        device.read(offset, ByteBuffer.wrap(bytes));
        return bytes;
    }

    /** The sum over eleven sectors, without flags and percentage, which change (section 3.4). */
    private static int checksum(byte[] region, int sectorSize) {
        int sum = 0;
        for (int i = 0; i < (SECTORS - 1) * sectorSize; i++) {
            if (i != 106 && i != 107 && i != 112) {
                sum = Integer.rotateRight(sum, 1) + u8(region, i);
            }
        }
        return sum;
    }

    private static void require(boolean holds, String otherwise) throws DamagedException {
        if (!holds) {
            throw new DamagedException(otherwise);
        }
    }

    /** True when the region's checksum fits. */
    boolean isSound() {
        return sound;
    }

    int sectorSize() {
        return 1 << u8(bytes, 108);
    }

    int clusterSize() {
        return sectorSize() << u8(bytes, 109);
    }

    /** Bytes of the file system. */
    long size() {
        return i64(bytes, 72) * sectorSize();
    }

    private long tableStart() {
        return u32(bytes, 80) * sectorSize();
    }

    private long tableSize() {
        return u32(bytes, 84) * sectorSize();
    }

    /** Which of two allocation tables and bitmaps is in use, 0 or 1. */
    int active() {
        return u8(bytes, 110) == 2 ? u16(bytes, 106) & 1 : 0;
    }

    /** The allocation table in use. */
    FatTable table(BlockDevice device) {
        return new FatTable(device, tableStart() + active() * tableSize(), tableSize(), 32, 0xFFFF_FFFFL);
    }

    /** Where the first cluster lies. */
    long heapStart() {
        return u32(bytes, 88) * sectorSize();
    }

    /** How many clusters there are, numbered from 2 on. */
    long clusters() {
        return u32(bytes, 92);
    }

    /** Where a cluster lies. */
    long offset(long cluster) {
        return heapStart() + (cluster - FatTable.FIRST) * clusterSize();
    }

    long rootCluster() {
        return u32(bytes, 96);
    }

    /** The serial number as {@code blkid} prints it. */
    String serial() {
        return String.format("%04X-%04X", u16(bytes, 102), u16(bytes, 100));
    }

    String version() {
        return u8(bytes, 105) + "." + u8(bytes, 104);
    }

    boolean isDirty() {
        return (u16(bytes, 106) & 2) != 0;
    }

    /** True when whoever used it met errors of the medium. */
    boolean hasFailed() {
        return (u16(bytes, 106) & 4) != 0;
    }
}
