// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.header;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.IOException;

/**
 * The block table of a VHDX (MS-VHDX, 2.5 "BAT"). After each run of entries for blocks, a chunk, stands one for the bitmap of their
 * sectors, which only differencing disks use.
 *
 * @param diskBytes length of the disk
 * @param blockBytes length of a block
 * @param sectorBytes length of a sector, for which bitmaps have a bit
 * @param table where the block table lies
 * @param hasParent whether the disk holds only what differs from a parent
 */
public record VhdxBlocks(long diskBytes, long blockBytes, long sectorBytes, long table, boolean hasParent) {

    /** In an entry: the parent has the block, or nobody. */
    public static final int ABSENT = 0;
    /** The block has been given up, and may be read as zeros. */
    public static final int UNDEFINED = 1;
    /** The block is zero, whatever the parent has. */
    public static final int ZERO = 2;
    /** The block is not needed any more, and may be read as zeros. */
    public static final int UNMAPPED = 3;
    /** The file has all of the block. */
    public static final int FULLY_PRESENT = 6;
    /** The file has those sectors of the block that the bitmap tells. */
    public static final int PARTLY_PRESENT = 7;
    /** Bytes of an entry. */
    public static final int ENTRY = 8;
    private static final int MIB = 1 << 20;
    private static final long MAX_DISK = 64L << 40;
    /** What no file reaches, with room to add to it. */
    private static final long FAR = Long.MAX_VALUE / 2 >> 20;

    /** Reads the sizes of a file that has the signature. */
    public static VhdxBlocks read(ImageBytes image) throws IOException {
        VhdxMetadata metadata = VhdxMetadata.read(image);
        long size = Integer.toUnsignedLong(metadata.item(VhdxMetadata.FILE_PARAMETERS, 8).getInt(0));
        long disk = metadata.diskBytes();
        long sector = Integer.toUnsignedLong(metadata.item(VhdxMetadata.SECTOR_SIZE, 4).getInt(0));
        if (size < MIB || size > 256L * MIB || Long.bitCount(size) != 1 || sector != 512 && sector != 4096
                || disk < 0 || disk > MAX_DISK) {
            throw image.damaged("its VHDX sizes make no sense");
        }
        if (metadata.table() % MIB != 0) {
            throw image.damaged("its VHDX block table lies askew");
        }
        return new VhdxBlocks(disk, size, sector, metadata.table(), metadata.hasParent());
    }

    /** How many blocks share a bitmap. */
    public long chunkBlocks() {
        return (sectorBytes << 23) / blockBytes;
    }

    /** How many bytes of a bitmap are about one block. */
    public long bitmapBytes() {
        return blockBytes / sectorBytes / 8;
    }

    /** Where the entry of a block stands. */
    public long entryPlace(long block) {
        return table + (block + block / chunkBlocks()) * ENTRY;
    }

    /** Where the entry of the bitmap stands that tells of a block. */
    public long bitmapEntryPlace(long block) {
        return table + (block / chunkBlocks() * (chunkBlocks() + 1) + chunkBlocks()) * ENTRY;
    }

    /** What an entry says of a block or bitmap. */
    public static int state(long entry) {
        return (int) (entry & 7);
    }

    /** Where an entry says that a block or bitmap lies; far behind the end of any file where it says what cannot be. */
    public static long place(long entry) {
        return Math.min(entry >>> 20, FAR) << 20;
    }

    /** What is made of a block that is in the file. */
    interface Visitor {
        void block(long block, long place);
    }

    /** Visits the blocks that are in the file, wholly or in parts. */
    void scan(ImageBytes image, Visitor visitor) throws IOException {
        long chunk = chunkBlocks() + 1;
        image.scan(table, entries(), ENTRY, LITTLE_ENDIAN, (index, entry) -> {
            boolean present = state(entry) == FULLY_PRESENT || state(entry) == PARTLY_PRESENT;
            if (present && (index + 1) % chunk != 0 && index - index / chunk < blocks()) {
                visitor.block(index - index / chunk, place(entry));
            }
        });
    }

    /** Complains when a block or bitmap lies behind the end of the file. */
    void requireComplete(ImageBytes image) throws IOException {
        long[] reach = {0};
        scan(image, (block, place) -> reach[0] = Math.max(reach[0], place + Math.min(blockBytes, diskBytes - block * blockBytes)));
        if (hasParent) {
            for (long block = 0; block < blocks(); block += chunkBlocks()) {
                long entry = image.at(bitmapEntryPlace(block), ENTRY, LITTLE_ENDIAN).getLong();
                reach[0] = state(entry) == FULLY_PRESENT ? Math.max(reach[0], place(entry) + MIB) : reach[0];
            }
        }
        image.requireReach(reach[0]);
    }

    private long blocks() {
        return Math.ceilDiv(diskBytes, blockBytes);
    }

    private long entries() {
        long chunks = Math.ceilDiv(blocks(), chunkBlocks());
        return hasParent ? chunks * (chunkBlocks() + 1) : blocks() + Math.max(0, chunks - 1);
    }
}
