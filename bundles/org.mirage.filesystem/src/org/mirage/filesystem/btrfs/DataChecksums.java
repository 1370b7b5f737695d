// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

import org.mirage.filesystem.DamagedException;

/** Reads data and compares it with the checksums of the volume, sector by sector; copies stand in for one another. */
final class DataChecksums {

    private final Volume volume;
    private final Tree tree;

    /** @param tree of checksums, or null where the volume has none */
    DataChecksums(Volume volume, Tree tree) {
        this.volume = volume;
        this.tree = tree;
    }

    /**
     * Reads a range that lies in one chunk.
     *
     * @param checked false for data that have no checksums
     * @throws DamagedException when no copy has the checksums that the volume keeps
     */
    byte[] read(long address, int length, boolean checked) throws IOException {
        Chunk chunk = volume.space().map().require(address, length);
        byte[] sums = checked && tree != null ? sums(address, length) : null;
        for (int copy = 0; copy < chunk.profile().copies(); copy++) {
            byte[] bytes = new byte[length];
            volume.space().read(chunk, address, ByteBuffer.wrap(bytes), copy);
            if (sums == null || fits(bytes, sums)) {
                return bytes;
            }
        }
        throw new DamagedException("checksum error in data at address " + address);
    }

    /** The checksums of a range's sectors, null when none are kept; a sector without has bytes of zero and counts as right. */
    private byte[] sums(long address, int length) throws IOException {
        int size = volume.superblock().checksum().size();
        int sector = volume.superblock().sectorSize();
        byte[] sums = null;
        Cursor cursor = tree.cursor();
        boolean more = cursor.seekLast(TreeIds.DATA, ItemType.EXTENT_CSUM, address)
                || cursor.seek(TreeIds.DATA, ItemType.EXTENT_CSUM, address);
        for (; more && isBefore(cursor, address + length); more = cursor.next()) {
            for (int i = 0; cursor.type() == ItemType.EXTENT_CSUM && i < cursor.size() / size; i++) {
                long place = (cursor.offset() - address) / sector + i;
                if (place >= 0 && place < length / sector) {
                    sums = sums == null ? new byte[length / sector * size] : sums;
                    System.arraycopy(cursor.bytes(), cursor.at() + i * size, sums, (int) place * size, size);
                }
            }
        }
        return sums;
    }

    private static boolean isBefore(Cursor cursor, long end) {
        return cursor.objectid() != TreeIds.DATA || cursor.offset() < end;
    }

    private boolean fits(byte[] bytes, byte[] sums) {
        int size = volume.superblock().checksum().size();
        int sector = volume.superblock().sectorSize();
        byte[] none = new byte[size];
        for (int i = 0; i < sums.length / size; i++) {
            boolean kept = !Arrays.equals(sums, i * size, (i + 1) * size, none, 0, size);
            if (kept && !Arrays.equals(volume.superblock().checksum().of(bytes, i * sector, sector), 0, size, sums, i * size, (i + 1) * size)) {
                return false;
            }
        }
        return true;
    }
}
