// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.mirage.disk.DiskFormat;
import org.mirage.engine.MirageException;

/** What stands at the end of every VHD file (Microsoft: Virtual Hard Disk Image Format Specification 1.0, "Hard Disk Footer"). */
final class VhdFooter {

    /** Its length. */
    static final int BYTES = 512;
    /** Where in it the identity of the disk stands, by which those that are thin over it know it. */
    static final int ID = 68;
    static final int ID_BYTES = 16;

    private static final int SECTOR = 512;
    private static final long LARGEST = 0xff00_0000L * SECTOR;
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int FIXED = 2;
    private static final int DYNAMIC = 3;
    private static final int DIFFERENCING = 4;
    private static final int CHECKSUM = 64;

    private VhdFooter() {
    }

    /**
     * Looks whether the format can tell a size.
     *
     * @throws MirageException when it cannot
     */
    static void requireSize(long size) throws MirageException {
        if (size > LARGEST) {
            throw FileLayout.cannotHold(DiskFormat.VHD, size);
        }
    }

    /** The footer of a file that is otherwise the disk. */
    static byte[] fixed(long size) {
        return make(size, -1, FIXED);
    }

    /** The footer of a file whose dynamic header stands at an offset. */
    static byte[] dynamic(long size, long header) {
        return make(size, header, DYNAMIC);
    }

    /** The footer of a file that has what differs from a parent, and whose dynamic header stands at an offset. */
    static byte[] differencing(long size, long header) {
        return make(size, header, DIFFERENCING);
    }

    /** A time as the format has it: seconds since the year 2000 began. */
    static int seconds(Instant time) {
        return (int) Duration.between(EPOCH, time).toSeconds();
    }

    private static byte[] make(long size, long header, int type) {
        ByteBuffer footer = ByteBuffer.allocate(BYTES).put(ascii("conectix")).putInt(2).putInt(1 << 16).putLong(header);
        footer.putInt(seconds(Instant.now()));
        // "qem2" tells QEMU that the size is meant, and not what cylinders, heads and sectors of old can express
        footer.put(ascii("qem2")).putInt(5 << 16 | 3).put(ascii("Wi2k")).putLong(size).putLong(size);
        footer.putInt(0xffff << 16 | 16 << 8 | 255).putInt(type).putInt(0);
        UUID id = UUID.randomUUID();
        footer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        footer.putInt(CHECKSUM, complement(footer.array()));
        return footer.array();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The one's complement of the sum of all bytes, the checksum's own still being zero. */
    static int complement(byte[] bytes) {
        int sum = 0;
        for (byte one : bytes) {
            sum += Byte.toUnsignedInt(one);
        }
        return ~sum;
    }
}
