// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting.stream;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.nio.ByteBuffer;

/**
 * The header of a sparse extent, and its copy at the end (VMware: Virtual Disk Format 5.0, {@code SparseExtentHeader}).
 *
 * @param capacity sectors of the disk
 * @param descriptionSectors length of the description, which follows the header
 * @param grainSectors sectors of a grain
 * @param tableEntries grains that a table speaks of
 */
record VmdkHeader(long capacity, int descriptionSectors, int grainSectors, int tableEntries) {

    /** In place of where the directory of tables is: look into the footer. */
    static final long DIRECTORY_AT_END = -1;

    private static final int MAGIC = 'K' | 'D' << 8 | 'M' << 16 | 'V' << 24;
    /** The line ends below are valid; grains are compressed; markers stand before grains and tables. */
    private static final int FLAGS = 1 | 1 << 16 | 1 << 17;
    private static final int VERSION = 3;
    private static final short DEFLATE = 1;

    /** Sectors before the first grain. */
    long overhead() {
        return (1L + descriptionSectors + grainSectors - 1) / grainSectors * grainSectors;
    }

    /** One sector. */
    byte[] bytes(long directory) {
        ByteBuffer header = ByteBuffer.allocate(StreamVmdk.SECTOR).order(LITTLE_ENDIAN);
        header.putInt(MAGIC).putInt(VERSION).putInt(FLAGS).putLong(capacity).putLong(grainSectors);
        header.putLong(1).putLong(descriptionSectors).putInt(tableEntries).putLong(0).putLong(directory).putLong(overhead());
        header.put((byte) 0).put((byte) '\n').put((byte) ' ').put((byte) '\r').put((byte) '\n').putShort(DEFLATE);
        return header.array();
    }
}
