// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.exfat;

import static org.mirage.filesystem.bytes.LittleEndian.i32;
import static org.mirage.filesystem.bytes.LittleEndian.i64;
import static org.mirage.filesystem.bytes.LittleEndian.u16;
import static org.mirage.filesystem.bytes.LittleEndian.u32;
import static org.mirage.filesystem.bytes.LittleEndian.u8;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.bytes.Utf16;

/** What the root directory says of the whole volume: bitmap, up-case table and label (exFAT specification, sections 7.1 to 7.3). */
final class RootEntries implements Directory.Visitor {

    private static final int BITMAP = 0x81;
    private static final int UP_CASE = 0x82;
    private static final int LABEL = 0x83;
    private static final int MOST_LABEL = 11;
    private static final int MOST_UP_CASE = 1 << 17;

    private final ExfatVolume volume;
    private byte[] label = {};
    private Stream bitmap;
    private Stream upCase;
    private int upCaseChecksum;

    RootEntries(ExfatVolume volume) {
        this.volume = volume;
    }

    @Override
    public void set(EntrySet set) {
        // read later
    }

    @Override
    public void broken(String message) {
        // told later
    }

    @Override
    public void other(byte[] entry) {
        switch (u8(entry, 0)) {
            case BITMAP -> bitmap = (u8(entry, 1) & 1) == volume.boot().active() ? stream(entry) : bitmap;
            case UP_CASE -> {
                upCase = stream(entry);
                upCaseChecksum = i32(entry, 4);
            }
            case LABEL -> {
                char[] units = new char[Math.min(u8(entry, 1), MOST_LABEL)];
                for (int i = 0; i < units.length; i++) {
                    units[i] = (char) u16(entry, 2 + 2 * i);
                }
                label = Utf16.toUtf8(units, units.length);
            }
            default -> { }
        }
    }

    private Stream stream(byte[] entry) {
        long length = Math.max(0, i64(entry, 24));
        return new Stream(volume, u32(entry, 20), length, length, false);
    }

    byte[] label() {
        return label;
    }

    /**
     * The bitmap.
     *
     * @throws DamagedException when there is none
     */
    AllocationBitmap bitmap() throws IOException {
        if (bitmap == null) {
            throw new DamagedException("its root directory has no allocation bitmap");
        }
        return new AllocationBitmap(volume, bitmap);
    }

    /** What is wrong with the table of capital letters, empty for nothing; no name needs it to be read. */
    String upCaseProblem() throws IOException {
        if (upCase == null || upCase.length() == 0 || upCase.length() > MOST_UP_CASE) {
            return "it has no table of capital letters";
        }
        int[] sum = {0};
        long[] left = {upCase.length()};
        try {
            upCase.visit(cluster -> {
                byte[] bytes = new byte[(int) Math.min(left[0], volume.boot().clusterSize())];
                volume.device().read(volume.boot().offset(cluster), ByteBuffer.wrap(bytes));
                for (byte b : bytes) {
                    sum[0] = Integer.rotateRight(sum[0], 1) + (b & 0xFF);
                }
                left[0] -= bytes.length;
                return true;
            });
        } catch (DamagedException e) {
            return "its table of capital letters cannot be read: " + e.getMessage();
        }
        return sum[0] == upCaseChecksum && left[0] == 0 ? "" : "the checksum of its table of capital letters does not fit";
    }
}
