// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.mirage.disk.DiskFormat;
import org.mirage.engine.MirageException;

/** VirtualBox's format: header, one table, and then the blocks in the order of the disk: the used ones, or all. */
final class VdiLayout implements FileLayout {

    /** A block in bytes; VirtualBox knows no other size. */
    static final int BLOCK = 1 << 20;

    private static final int SIGNATURE = 0xbeda107f;
    private static final int VERSION = 1 << 16 | 1;
    private static final int HEADER = 512;
    private static final int HEADER_FIELDS = 384;
    private static final int DYNAMIC = 1;
    private static final int STATIC = 2;
    private static final int SECTOR = 512;
    private static final int TABLE_PIECE = 1 << 16;
    /** In the table: the block is zero. */
    private static final int UNUSED = -1;
    /** QEMU, too, opens no more of them: its table would be larger than it keeps in memory. */
    private static final long MOST_BLOCKS = (1L << 29) - 1;

    private final UsedBlocks blocks;
    private final boolean all;
    private final long data;

    /**
     * The layout of a file for the used blocks of a disk.
     *
     * @param all true to have a place for the unused ones, too
     * @throws MirageException when the format has no words for a disk of that size
     */
    VdiLayout(UsedBlocks blocks, boolean all) throws MirageException {
        if (blocks.all() > MOST_BLOCKS) {
            throw FileLayout.cannotHold(DiskFormat.VDI, blocks.size());
        }
        this.blocks = blocks;
        this.all = all;
        data = FileLayout.units(HEADER + 4 * blocks.all(), BLOCK) * BLOCK;
    }

    @Override
    public int blockSize() {
        return BLOCK;
    }

    @Override
    public long fileSize() {
        return data + placed() * BLOCK;
    }

    private long placed() {
        return all ? blocks.all() : blocks.count();
    }

    @Override
    public void writeHead(FileChannel file) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(LITTLE_ENDIAN);
        header.put("<<< Mirage VDI disk image >>>\n".getBytes(StandardCharsets.US_ASCII));
        header.putInt(64, SIGNATURE).putInt(68, VERSION).putInt(72, HEADER_FIELDS).putInt(76, all ? STATIC : DYNAMIC);
        header.putInt(340, HEADER).putInt(344, (int) data).putInt(360, SECTOR);
        header.putLong(368, blocks.size()).putInt(376, BLOCK).putInt(384, (int) blocks.all()).putInt(388, (int) placed());
        header.position(392);
        for (UUID id : new UUID[] {UUID.randomUUID(), UUID.randomUUID()}) {
            header.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
        FileLayout.write(file, 0, header.clear());
        if (all) {
            writeEveryPlace(file);
        } else {
            FileLayout.fill(file, HEADER, 4 * blocks.all(), (byte) 0xff);
        }
    }

    private void writeEveryPlace(FileChannel file) throws IOException {
        ByteBuffer entries = ByteBuffer.allocate(TABLE_PIECE).order(LITTLE_ENDIAN);
        for (long block = 0; block < blocks.all();) {
            long first = block;
            for (entries.clear(); entries.hasRemaining() && block < blocks.all(); block++) {
                entries.putInt((int) block);
            }
            FileLayout.write(file, HEADER + 4 * first, entries.flip());
        }
    }

    @Override
    public long place(long block, long rank) {
        return data + (all ? block : rank) * BLOCK;
    }

    @Override
    public void map(int stripe, long[] places, FileChannel file) throws IOException {
        if (all) {
            return;
        }
        ByteBuffer entries = ByteBuffer.allocate(places.length * 4).order(LITTLE_ENDIAN);
        for (long place : places) {
            entries.putInt(place == NONE ? UNUSED : (int) ((place - data) / BLOCK));
        }
        FileLayout.write(file, HEADER + 4 * blocks.firstBlock(stripe), entries.flip());
    }
}
