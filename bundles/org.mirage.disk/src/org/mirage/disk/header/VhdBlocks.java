// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.header;

import static java.nio.ByteOrder.BIG_ENDIAN;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The block table of a dynamic or differencing VHD (Microsoft: Virtual Hard Disk Image Format Specification 1.0, "Block
 * Allocation Table and Data Blocks").
 *
 * @param diskBytes length of the disk
 * @param table where the block table lies
 * @param entries how many blocks it has
 * @param blockBytes length of a block's data
 * @param bitmapBytes length of the bitmap before it, which tells the sectors that are there
 */
public record VhdBlocks(long diskBytes, long table, long entries, long blockBytes, long bitmapBytes) {

    private static final int SECTOR = 512;
    private static final long ABSENT = 0xffff_ffffL;
    private static final int MAX_ENTRIES = 1 << 26;
    private static final long MAX_BLOCK = 256 << 20;

    /** Reads the header of a file that is known to be a dynamic or differencing VHD. */
    public static VhdBlocks read(ImageBytes image) throws IOException {
        ByteBuffer footer = VhdReader.footer(image);
        ByteBuffer header = VhdReader.dynamicHeader(image, footer);
        long blockBytes = Integer.toUnsignedLong(header.getInt(32));
        VhdBlocks blocks = new VhdBlocks(footer.getLong(48), header.getLong(16), Integer.toUnsignedLong(header.getInt(28)),
                blockBytes, (blockBytes / SECTOR / 8 + SECTOR - 1) / SECTOR * SECTOR);
        if (blockBytes < SECTOR || blockBytes > MAX_BLOCK || Long.bitCount(blockBytes) != 1 || blocks.entries > MAX_ENTRIES) {
            throw image.damaged("the header of its VHD makes no sense");
        }
        return blocks;
    }

    /** The first sector of each block's bitmap; -1 for blocks that are not there. */
    public int[] sectors(ImageBytes image) throws IOException {
        if ((diskBytes + blockBytes - 1) / blockBytes > entries) {
            throw image.damaged("its block table is too short for the disk");
        }
        int[] sectors = new int[(int) ((diskBytes + blockBytes - 1) / blockBytes)];
        image.scan(table, sectors.length, 4, BIG_ENDIAN, (index, sector) -> sectors[(int) index] = (int) sector);
        return sectors;
    }

    /** Complains when a block lies behind the end of the file. */
    void requireComplete(ImageBytes image) throws IOException {
        long[] last = {0};
        image.scan(table, entries, 4, BIG_ENDIAN, (index, sector) -> {
            if (sector != ABSENT && sector != 0) {
                last[0] = Math.max(last[0], sector);
            }
        });
        image.requireReach(last[0] == 0 ? 0 : last[0] * SECTOR + bitmapBytes + blockBytes);
    }
}
