// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import static org.mirage.filesystem.bytes.LittleEndian.i64;
import static org.mirage.filesystem.bytes.LittleEndian.u16;
import static org.mirage.filesystem.bytes.LittleEndian.u8;

import java.util.Arrays;

import org.mirage.filesystem.DamagedException;

/**
 * A part of a file that lies together (kernel: {@code struct btrfs_file_extent_item}).
 *
 * @param fileOffset where in the file, bytes
 * @param length bytes of the file
 * @param decodedLength bytes of the whole extent once decompressed
 * @param address where the extent lies, 0 for a hole, -1 for inline data
 * @param storedLength bytes that it takes there
 * @param skip bytes of the decompressed extent before the part that the file has
 * @param written false for space that was only set aside
 * @param inline data that lie in the tree itself, else null
 */
record FileExtent(long fileOffset, long length, int decodedLength, long address, long storedLength, long skip,
        Compression compression, boolean written, byte[] inline) {

    /** The most that is compressed together (kernel: {@code BTRFS_MAX_COMPRESSED}). */
    static final int MOST_COMPRESSED = 128 << 10;

    private static final int INLINE = 0;
    private static final int SET_ASIDE = 2;
    private static final int INLINE_AT = 21;
    private static final int SIZE = 53;

    /**
     * Reads the item that a cursor is at.
     *
     * @throws DamagedException when it makes no sense
     */
    static FileExtent parse(Cursor cursor, Volume volume) throws DamagedException {
        cursor.requireSize(INLINE_AT, "an extent");
        byte[] bytes = cursor.bytes();
        int at = cursor.at();
        Compression compression = Compression.of(u8(bytes, at + 16));
        int kind = u8(bytes, at + 20);
        if (bytes[at + 17] != 0 || u16(bytes, at + 18) != 0 || kind > SET_ASIDE) {
            throw new DamagedException("an extent at byte " + cursor.offset() + " is of an unknown kind, or encrypted");
        }
        long decoded = i64(bytes, at + 8);
        if (kind == INLINE) {
            return inline(cursor, decoded, compression, volume);
        }
        cursor.requireSize(SIZE, "an extent");
        FileExtent extent = new FileExtent(cursor.offset(), i64(bytes, at + 45),
                compression == Compression.NONE ? 0 : (int) Math.min(decoded, Integer.MAX_VALUE), i64(bytes, at + 21),
                i64(bytes, at + 29), i64(bytes, at + 37), compression, kind != SET_ASIDE, null);
        extent.check(volume);
        return extent;
    }

    private static FileExtent inline(Cursor cursor, long decoded, Compression compression, Volume volume) throws DamagedException {
        byte[] data = Arrays.copyOfRange(cursor.bytes(), cursor.at() + INLINE_AT, cursor.at() + cursor.size());
        boolean sound = cursor.offset() == 0 && decoded >= 0
                && (compression == Compression.NONE ? decoded == data.length : decoded <= volume.superblock().sectorSize());
        if (!sound) {
            throw new DamagedException("inline data at byte " + cursor.offset() + " of " + decoded + " bytes");
        }
        return new FileExtent(0, decoded, (int) decoded, -1, data.length, 0, compression, true, data);
    }

    private void check(Volume volume) throws DamagedException {
        long mask = volume.superblock().sectorSize() - 1;
        long whole = compression == Compression.NONE ? storedLength : decodedLength;
        boolean sound = fileOffset >= 0 && length > 0 && fileOffset <= Long.MAX_VALUE - length
                && ((fileOffset | length | address | storedLength | skip) & mask) == 0 && address >= 0;
        if (sound && address != 0) {
            sound = skip >= 0 && storedLength > 0 && skip <= whole - length
                    && (compression == Compression.NONE || written && storedLength <= MOST_COMPRESSED && decodedLength <= MOST_COMPRESSED);
        }
        if (!sound) {
            throw new DamagedException("an extent at byte " + fileOffset + " has an impossible place or length");
        }
        if (address != 0) {
            volume.space().map().require(address, storedLength);
        }
    }

    /** The first byte of the file after it. */
    long end() {
        return fileOffset + length;
    }

    boolean isHole() {
        return address == 0;
    }
}
