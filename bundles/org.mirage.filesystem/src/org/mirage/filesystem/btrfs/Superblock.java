// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import static org.mirage.filesystem.bytes.LittleEndian.i64;
import static org.mirage.filesystem.bytes.LittleEndian.u16;
import static org.mirage.filesystem.bytes.LittleEndian.u32;
import static org.mirage.filesystem.bytes.LittleEndian.u8;

import java.util.Arrays;

import org.mirage.filesystem.DamagedException;

/** A superblock whose checksum fits and whose fields can be worked with (kernel: {@code struct btrfs_super_block}). */
final class Superblock {

    /** Bytes that a superblock takes. */
    static final int SIZE = 4096;
    /** Trees are no higher than this many levels. */
    static final int MOST_LEVELS = 8;
    /** The longest array of chunks in a superblock, bytes. */
    static final int MOST_SYSTEM_CHUNKS = 2048;

    private static final byte[] MAGIC = {'_', 'B', 'H', 'R', 'f', 'S', '_', 'M'};
    private static final int MAGIC_AT = 64;
    private static final int LABEL = 299;
    private static final int LABEL_BYTES = 256;
    private static final int SYSTEM_CHUNKS = 811;
    private static final int SMALLEST_SECTOR = 4096;
    private static final int LARGEST_BLOCK = 1 << 16;

    private final byte[] bytes;

    private Superblock(byte[] bytes) {
        this.bytes = bytes;
    }

    static boolean hasMagic(byte[] bytes) {
        return Arrays.equals(bytes, MAGIC_AT, MAGIC_AT + MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /** One that may say anything. */
    static Superblock unchecked(byte[] bytes) {
        return new Superblock(bytes);
    }

    /**
     * Checks one.
     *
     * @param offset where on the device it was found, bytes
     */
    static Superblock parse(byte[] bytes, long offset) throws DamagedException {
        require(hasMagic(bytes), "there is no superblock");
        Superblock superblock = new Superblock(bytes);
        require(u16(bytes, 196) < BlockChecksum.values().length, "its kind of checksum is not known: " + u16(bytes, 196));
        require(superblock.checksum().fits(bytes), "checksum error in the superblock");
        require(i64(bytes, 48) == offset, "the superblock belongs elsewhere, to byte " + i64(bytes, 48));
        require(isPower(u32(bytes, 144), SMALLEST_SECTOR, LARGEST_BLOCK), "a sector of " + u32(bytes, 144) + " bytes");
        require(isPower(u32(bytes, 148), superblock.sectorSize(), LARGEST_BLOCK), "a tree block of " + u32(bytes, 148) + " bytes");
        require(u32(bytes, 160) <= MOST_SYSTEM_CHUNKS, "an array of system chunks of " + u32(bytes, 160) + " bytes");
        require(u8(bytes, 198) < MOST_LEVELS && u8(bytes, 199) < MOST_LEVELS, "the superblock tells of too high trees");
        require(superblock.devices() > 0, "the superblock tells of no devices");
        require(superblock.totalBytes() >= 0 && superblock.usedBytes() >= 0 && superblock.deviceBytes() >= 0,
                "the superblock tells of negative sizes");
        return superblock;
    }

    private static void require(boolean holds, String otherwise) throws DamagedException {
        if (!holds) {
            throw new DamagedException(otherwise);
        }
    }

    private static boolean isPower(long value, int least, int most) {
        return value >= least && value <= most && Long.bitCount(value) == 1;
    }

    /** The file system's UUID, as users know it. */
    byte[] uuid() {
        return Arrays.copyOfRange(bytes, 32, 48);
    }

    /** The UUID that tree blocks carry; another one after the file system was given a new one without rewriting them. */
    byte[] metadataUuid() {
        return has(Feature.METADATA_UUID) ? Arrays.copyOfRange(bytes, 571, 587) : uuid();
    }

    long generation() {
        return i64(bytes, 72);
    }

    /** Where the root tree begins, as an address. */
    TreePlace root() {
        return new TreePlace(i64(bytes, 80), u8(bytes, 198), generation());
    }

    TreePlace chunkRoot() {
        return new TreePlace(i64(bytes, 88), u8(bytes, 199), i64(bytes, 164));
    }

    /** True when changes wait in a tree log to be replayed. */
    boolean hasLog() {
        return i64(bytes, 96) != 0;
    }

    /** Bytes of all devices. */
    long totalBytes() {
        return i64(bytes, 112);
    }

    long usedBytes() {
        return i64(bytes, 120);
    }

    long devices() {
        return i64(bytes, 136);
    }

    int sectorSize() {
        return (int) u32(bytes, 144);
    }

    /** Bytes of a tree block. */
    int nodeSize() {
        return (int) u32(bytes, 148);
    }

    BlockChecksum checksum() {
        return BlockChecksum.values()[u16(bytes, 196)];
    }

    long incompatible() {
        return i64(bytes, 188);
    }

    long readOnlyCompatible() {
        return i64(bytes, 180);
    }

    boolean has(Feature feature) {
        return feature.in(incompatible());
    }

    /** The number of the device that it stands on. */
    long deviceId() {
        return i64(bytes, 201);
    }

    /** Bytes of the device that it stands on. */
    long deviceBytes() {
        return i64(bytes, 209);
    }

    byte[] deviceUuid() {
        return Arrays.copyOfRange(bytes, 267, 283);
    }

    byte[] label() {
        int end = LABEL;
        while (end < LABEL + LABEL_BYTES && bytes[end] != 0) {
            end++;
        }
        return Arrays.copyOfRange(bytes, LABEL, end);
    }

    /** The chunks that the chunk tree itself lies in, as keys and items. */
    byte[] systemChunks() {
        return Arrays.copyOfRange(bytes, SYSTEM_CHUNKS, SYSTEM_CHUNKS + (int) u32(bytes, 160));
    }
}
