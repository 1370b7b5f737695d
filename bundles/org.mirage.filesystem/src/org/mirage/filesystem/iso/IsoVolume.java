// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.iso;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.TruncatedException;
import org.mirage.filesystem.reading.Warnings;

/**
 * A volume and the set of its descriptors.
 *
 * @param joliet null where there is none
 * @param udf true when the volume holds a UDF file system too
 */
record IsoVolume(BlockDevice device, VolumeDescriptor primary, VolumeDescriptor joliet, boolean udf, Warnings warnings) {

    /** The sector of the first descriptor. */
    private static final int FIRST = 16;
    /** No more are looked at. */
    private static final int MOST = 100;
    private static final int PRIMARY = 1;
    private static final int SUPPLEMENTARY = 2;
    private static final int LAST = 255;

    /** True when the first descriptor, whatever it is, stands where it should. */
    static boolean isMarked(BlockDevice device) throws IOException {
        byte[] sector = sector(device, FIRST);
        return sector != null && (VolumeDescriptor.isOne(sector, sector[0]) && sector[0] >= 0 && sector[0] <= SUPPLEMENTARY);
    }

    static IsoVolume read(BlockDevice device) throws IOException {
        VolumeDescriptor primary = null;
        VolumeDescriptor joliet = null;
        boolean udf = false;
        for (int i = FIRST; i < FIRST + MOST; i++) {
            byte[] sector = sector(device, i);
            if (sector == null) {
                break;
            }
            if (VolumeDescriptor.isOne(sector, PRIMARY) && primary == null) {
                primary = new VolumeDescriptor(sector);
            } else if (VolumeDescriptor.isOne(sector, SUPPLEMENTARY)) {
                VolumeDescriptor other = new VolumeDescriptor(sector);
                joliet = other.isJoliet() && joliet == null ? other : joliet;
            } else if (sector[1] == 'N' && sector[2] == 'S' && sector[3] == 'R') {
                udf = true;
            } else if (!VolumeDescriptor.isOne(sector, sector[0]) && sector[1] != 'B' && sector[1] != 'T') {
                break; // neither of ISO 9660 nor of UDF, whose descriptors begin and end so
            }
        }
        if (primary == null) {
            throw new DamagedException("it has no primary volume descriptor");
        }
        if (primary.size() > device.size()) {
            throw new TruncatedException("the image is cut off: its ISO 9660 file system has " + primary.size()
                    + " bytes, but there are only " + device.size());
        }
        return new IsoVolume(device, primary, joliet, udf, new Warnings());
    }

    private static byte[] sector(BlockDevice device, int number) throws IOException {
        long offset = (long) number * VolumeDescriptor.SECTOR;
        if (offset > device.size() - VolumeDescriptor.SECTOR) {
            return null;
        }
        byte[] bytes = new byte[VolumeDescriptor.SECTOR];
        device.read(offset, ByteBuffer.wrap(bytes));
        return bytes;
    }

    int blockSize() {
        return primary.blockSize();
    }

    /** Bytes of the file system. */
    long size() {
        return primary.size();
    }

    /**
     * Reads a part of it.
     *
     * @throws DamagedException when it lies outside
     */
    byte[] read(long offset, int length, String what) throws IOException {
        if (offset < 0 || length < 0 || offset > size() - length) {
            throw new DamagedException(what + " would lie outside the volume, at byte " + offset);
        }
        byte[] bytes = new byte[length];
        device.read(offset, ByteBuffer.wrap(bytes));
        return bytes;
    }
}
