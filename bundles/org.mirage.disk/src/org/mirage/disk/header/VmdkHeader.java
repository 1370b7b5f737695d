// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.header;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The header of a hosted sparse extent (VMware: Virtual Disk Format 5.0, "Hosted Sparse Extents"); all places and lengths
 * count sectors of 512 bytes.
 *
 * @param flags see the constants
 * @param capacity length of the extent
 * @param grain length of a grain, the unit of allocation
 * @param descriptor where the embedded descriptor lies; 0 where there is none
 * @param descriptorLength how long it is at most
 * @param entriesPerTable how many grains a grain table has
 * @param directory where the grain directory lies
 */
public record VmdkHeader(int flags, long capacity, long grain, long descriptor, long descriptorLength, int entriesPerTable,
        long directory) {

    public static final int SECTOR = 512;
    /** A flag: grains are compressed. */
    public static final int COMPRESSED = 1 << 16;
    /** A flag: a grain's place and length stand before it. */
    public static final int MARKERS = 1 << 17;

    static final String SIGNATURE = "KDMV";
    private static final long DIRECTORY_AT_END = -1;
    private static final int MAX_DIRECTORY = 4 << 20;
    private static final int MAX_GRAIN = 1 << 16;
    private static final int MAX_COMPRESSED_GRAIN = 4096;

    /** Reads the header at the beginning of a file, and the footer that corrects it. */
    public static VmdkHeader read(ImageBytes image) throws IOException {
        if (!image.has(0, SIGNATURE)) {
            throw image.damaged("has no header of a sparse VMDK extent");
        }
        VmdkHeader header = at(image, 0);
        if (header.directory == DIRECTORY_AT_END) {
            // a footer repeats the header; a marker stands before and after it
            long footer = image.length() - 2 * SECTOR;
            if (!image.has(footer, SIGNATURE)) {
                image.requireReach(image.length() + SECTOR);
            }
            header = new VmdkHeader(header.flags, header.capacity, header.grain, header.descriptor, header.descriptorLength,
                    header.entriesPerTable, at(image, footer).directory);
        }
        if (header.capacity < 0 || header.capacity > Long.MAX_VALUE / SECTOR / 2 || header.grain < 1
                || header.grain > (header.isCompressed() ? MAX_COMPRESSED_GRAIN : MAX_GRAIN)
                || header.entriesPerTable < 1 || header.entriesPerTable > 512) {
            throw image.damaged("its VMDK header makes no sense");
        }
        if (header.directory < 0 || header.directory > Long.MAX_VALUE / SECTOR / 2) {
            throw image.damaged("its VMDK header places the grain directory nowhere");
        }
        if (header.tables() > MAX_DIRECTORY) {
            throw image.damaged("its VMDK header promises a disk larger than any");
        }
        return header;
    }

    private static VmdkHeader at(ImageBytes image, long offset) throws IOException {
        ByteBuffer b = image.at(offset, SECTOR, LITTLE_ENDIAN);
        return new VmdkHeader(b.getInt(8), b.getLong(12), b.getLong(20), b.getLong(28), b.getLong(36), b.getInt(44),
                b.getLong(56));
    }

    /** How many grain tables the directory names. */
    public int tables() {
        long perTable = entriesPerTable * grain;
        return (int) Math.min(Integer.MAX_VALUE, (capacity + perTable - 1) / perTable);
    }

    /** Whether grains are compressed. */
    public boolean isCompressed() {
        return (flags & COMPRESSED) != 0;
    }

    /** Where the grain tables lie, 0 for those that are not there. */
    public long[] directory(ImageBytes image) throws IOException {
        long[] places = new long[tables()];
        image.scan(directory * SECTOR, places.length, 4, LITTLE_ENDIAN, (index, sector) -> places[(int) index] = sector);
        return places;
    }

    /** The embedded descriptor. */
    public VmdkDescriptor descriptor(ImageBytes image) throws IOException {
        if (descriptor < 0 || descriptor > Long.MAX_VALUE / SECTOR / 2) {
            throw image.damaged("its VMDK header places the descriptor nowhere");
        }
        long length = Math.clamp(descriptorLength, 1, VmdkDescriptor.MAX_LENGTH / SECTOR) * (long) SECTOR;
        image.requireReach(descriptor * SECTOR + length);
        return VmdkDescriptor.parse(image.upTo(descriptor * SECTOR, (int) length));
    }

    /** Complains when a grain or table lies behind the end of the file. */
    public void requireComplete(ImageBytes image) throws IOException {
        long[] last = {0};
        for (long table : Arrays.stream(directory(image)).filter(sector -> sector != 0).sorted().distinct().toArray()) {
            // entries 0 and 1 mean no grain and a grain of zeros
            image.scan(table * SECTOR, entriesPerTable, 4, LITTLE_ENDIAN, (index, sector) -> last[0] = Math.max(last[0], sector));
        }
        image.requireReach(last[0] > 1 ? last[0] * SECTOR + 1 : 0);
    }
}
