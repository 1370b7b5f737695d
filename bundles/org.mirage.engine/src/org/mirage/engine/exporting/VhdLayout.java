// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

import org.mirage.engine.MirageException;

/**
 * Virtual PC's and Hyper-V's older format (Microsoft: Virtual Hard Disk Image Format Specification 1.0), dynamic: footer,
 * header, one table, the used blocks in the order of the disk, each after a map of its sectors, and the footer again.
 */
final class VhdLayout implements FileLayout {

    /** A block in bytes, as large as everybody makes them. */
    static final int BLOCK = 2 << 20;

    private static final int SECTOR = 512;
    private static final int HEADER = 1024;
    private static final int TABLE = VhdFooter.BYTES + HEADER;
    private static final int SECTOR_MAP = BLOCK / SECTOR / 8;
    /** In the table: the block is zero. */
    private static final int UNUSED = -1;

    private final UsedBlocks blocks;
    private final long data;

    /**
     * The layout of a file for the used blocks of a disk.
     *
     * @throws MirageException when the format has no words for a disk of that size
     */
    VhdLayout(UsedBlocks blocks) throws MirageException {
        VhdFooter.requireSize(blocks.size());
        this.blocks = blocks;
        data = TABLE + FileLayout.units(4 * blocks.all(), SECTOR) * SECTOR;
    }

    @Override
    public int blockSize() {
        return BLOCK;
    }

    @Override
    public long fileSize() {
        return footer() + VhdFooter.BYTES;
    }

    private long footer() {
        return start(blocks.count());
    }

    /** Where the used block of a rank begins, with the map of its sectors. */
    private long start(long rank) {
        return data + rank * (SECTOR_MAP + BLOCK);
    }

    @Override
    public void writeHead(FileChannel file) throws IOException {
        byte[] footer = VhdFooter.dynamic(blocks.size(), VhdFooter.BYTES);
        ByteBuffer header = ByteBuffer.allocate(HEADER).put(VhdFooter.ascii("cxsparse")).putLong(-1).putLong(TABLE).putInt(1 << 16);
        header.putInt((int) blocks.all()).putInt(BLOCK);
        header.putInt(36, VhdFooter.complement(header.array()));
        FileLayout.write(file, 0, ByteBuffer.wrap(footer));
        FileLayout.write(file, VhdFooter.BYTES, header.clear());
        FileLayout.fill(file, TABLE, data - TABLE, (byte) 0xff);
        FileLayout.write(file, footer(), ByteBuffer.wrap(footer));
    }

    @Override
    public long place(long block, long rank) {
        return start(rank) + SECTOR_MAP;
    }

    @Override
    public void map(int stripe, long[] places, FileChannel file) throws IOException {
        ByteBuffer entries = ByteBuffer.allocate(places.length * 4);
        for (long place : places) {
            if (place == NONE) {
                entries.putInt(UNUSED);
                continue;
            }
            entries.putInt((int) ((place - SECTOR_MAP) / SECTOR));
            FileLayout.fill(file, place - SECTOR_MAP, SECTOR_MAP, (byte) 0xff);
        }
        FileLayout.write(file, TABLE + 4 * blocks.firstBlock(stripe), entries.flip());
    }
}
