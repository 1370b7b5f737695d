// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.fat;

import static org.mirage.filesystem.bytes.LittleEndian.u16;
import static org.mirage.filesystem.bytes.LittleEndian.u32;
import static org.mirage.filesystem.bytes.LittleEndian.u8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.DamagedException;

/**
 * The boot sector with the BIOS parameter block, which says where everything lies (Microsoft: FAT32 File System
 * Specification 1.03, "Boot Sector and BPB"; kernel: {@code fat_fill_super()}).
 */
final class FatBootSector {

    static final int SIZE = 512;

    /** Sectors behind the boot sector where FAT32 usually keeps a copy of it. */
    static final int USUAL_BACKUP = 6;

    private static final int SMALLEST_SECTOR = 512;
    private static final int LARGEST_SECTOR = 32768;
    private static final int MOST_CLUSTERS_12 = 0xFF4;
    private static final int MOST_CLUSTERS_16 = 0xFFF4;
    private static final int MOST_CLUSTERS_32 = 0xFFFFFF6;
    private static final int EXTENDED = 0x29;
    private static final int OLDER_EXTENDED = 0x28;

    private final byte[] bytes;
    private final int bits;
    private final long clusters;
    private final long tableClusters;

    private FatBootSector(byte[] bytes) throws DamagedException {
        this.bytes = bytes;
        require(isPlausible(bytes), "its boot sector makes no sense");
        require(tableSectors() != 0, "its boot sector tells of no allocation table");
        require(rootBytes() % sectorSize() == 0, "its root directory has " + rootBytes() / FatEntry.SIZE + " entries, no whole sectors");
        require(sectors() > 0 && dataStart() < size(), "its boot sector tells of no room for files");
        long counted = (size() - dataStart()) / clusterSize();
        boolean wide = isWide(bytes);
        bits = wide ? 32 : counted > MOST_CLUSTERS_12 ? 16 : 12;
        tableClusters = tableSize() * 8 / bits - FatTable.FIRST;
        clusters = Math.min(counted, tableClusters);
        require(clusters > 0 && clusters <= (wide ? MOST_CLUSTERS_32 : MOST_CLUSTERS_16), "it would have " + counted + " clusters");
    }

    /** Reads the one at the beginning of a volume. */
    static FatBootSector read(BlockDevice device) throws IOException {
        return new FatBootSector(bytes(device, 0));
    }

    /** The bytes of one wherever it stands; null where the device is too short. */
    static byte[] bytes(BlockDevice device, long offset) throws IOException {
        if (offset > device.size() - SIZE) {
            return null;
        }
        byte[] bytes = new byte[SIZE];
        device.read(offset, ByteBuffer.wrap(bytes));
        return bytes;
    }

    /** True when the fields that say how to go on have values that they may have. */
    static boolean isPlausible(byte[] bytes) {
        int sector = u16(bytes, 11);
        int media = u8(bytes, 21);
        return sector >= SMALLEST_SECTOR && sector <= LARGEST_SECTOR && Integer.bitCount(sector) == 1
                && Integer.bitCount(u8(bytes, 13)) == 1 && u16(bytes, 14) != 0 && u8(bytes, 16) != 0
                && (media >= 0xF8 || media == 0xF0);
    }

    /** True for FAT32, which has no count of 16 bits of its table's sectors. */
    static boolean isWide(byte[] bytes) {
        return u16(bytes, 22) == 0 && u32(bytes, 36) != 0;
    }

    private static void require(boolean holds, String otherwise) throws DamagedException {
        if (!holds) {
            throw new DamagedException(otherwise);
        }
    }

    /** Bits of an entry of the table: 12, 16 or 32. */
    int bits() {
        return bits;
    }

    int sectorSize() {
        return u16(bytes, 11);
    }

    int clusterSize() {
        return sectorSize() * u8(bytes, 13);
    }

    /** Where the first table begins. */
    long tableStart() {
        return (long) u16(bytes, 14) * sectorSize();
    }

    int tables() {
        return u8(bytes, 16);
    }

    private long tableSectors() {
        return u16(bytes, 22) != 0 ? u16(bytes, 22) : u32(bytes, 36);
    }

    /** Bytes of one table. */
    long tableSize() {
        return tableSectors() * sectorSize();
    }

    /** Where the fixed root directory of FAT12 and FAT16 begins. */
    long rootStart() {
        return tableStart() + tables() * tableSize();
    }

    /** Bytes of the fixed root directory. */
    long rootBytes() {
        return isWide(bytes) ? 0 : (long) u16(bytes, 17) * FatEntry.SIZE;
    }

    /** Where the first cluster lies. */
    long dataStart() {
        return rootStart() + rootBytes();
    }

    private long sectors() {
        return u16(bytes, 19) != 0 ? u16(bytes, 19) : u32(bytes, 32);
    }

    /** Bytes of the file system. */
    long size() {
        return sectors() * sectorSize();
    }

    /** How many clusters there are, which are numbered from 2 on; only as many as the table has entries for. */
    long clusters() {
        return clusters;
    }

    /** Where a cluster lies. */
    long offset(long cluster) {
        return dataStart() + (cluster - FatTable.FIRST) * clusterSize();
    }

    /** The first cluster of FAT32's root directory. */
    long rootCluster() {
        return u32(bytes, 44);
    }

    /** The table that alone is kept up to date, or -1 when all are. */
    int onlyTable() {
        int flags = u16(bytes, 40);
        return bits == 32 && (flags & 0x80) != 0 ? flags & 0xF : -1;
    }

    /** Where a copy of this sector stands, or 0 where there is none. */
    long backup() {
        int sector = bits == 32 ? u16(bytes, 50) : 0;
        return sector == 0xFFFF ? 0 : (long) sector * sectorSize();
    }

    /** True when the copy says something else. */
    boolean differsFrom(byte[] copy) {
        // the state in byte 65 is not kept up to date in the copy
        return !Arrays.equals(bytes, 0, 65, copy, 0, 65) || !Arrays.equals(bytes, 66, 90, copy, 66, 90);
    }

    private int extended() {
        return bits == 32 ? 64 : 36;
    }

    private boolean hasExtended() {
        int mark = u8(bytes, extended() + 2);
        return mark == EXTENDED || mark == OLDER_EXTENDED;
    }

    /** True when Linux noted that the volume was in use. */
    boolean isDirty() {
        return (u8(bytes, extended() + 1) & 1) != 0;
    }

    /** The serial number as {@code blkid} prints it. */
    String serial() {
        int at = extended() + 3;
        return hasExtended() ? String.format("%04X-%04X", u16(bytes, at + 2), u16(bytes, at)) : "";
    }

    /** The label that stands here, eleven bytes; spaces when there is none. */
    byte[] label() {
        boolean has = u8(bytes, extended() + 2) == EXTENDED;
        return has ? Arrays.copyOfRange(bytes, extended() + 7, extended() + 18) : "           ".getBytes(StandardCharsets.US_ASCII);
    }
}
