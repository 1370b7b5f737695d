// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.mirage.disk.DiskFormat;
import org.mirage.engine.MirageException;

/**
 * Virtual PC's and Hyper-V's older format (Microsoft: Virtual Hard Disk Image Format Specification 1.0), dynamic: footer,
 * header, one table, the used blocks in the order of the disk, each after a map of its sectors, and the footer again.
 */
final class VhdLayout implements FileLayout {

    /** A block in bytes, as large as everybody makes them. */
    static final int BLOCK = 2 << 20;

    private static final int SECTOR = 512;
    private static final int FOOTER = 512;
    private static final int HEADER = 1024;
    private static final int TABLE = FOOTER + HEADER;
    private static final int SECTOR_MAP = BLOCK / SECTOR / 8;
    private static final long LARGEST = 0xff00_0000L * SECTOR;
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int DYNAMIC = 3;
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
        if (blocks.size() > LARGEST) {
            throw FileLayout.cannotHold(DiskFormat.VHD, blocks.size());
        }
        this.blocks = blocks;
        data = TABLE + FileLayout.units(4 * blocks.all(), SECTOR) * SECTOR;
    }

    @Override
    public int blockSize() {
        return BLOCK;
    }

    @Override
    public long fileSize() {
        return footer() + FOOTER;
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
        ByteBuffer footer = ByteBuffer.allocate(FOOTER).put(ascii("conectix")).putInt(2).putInt(1 << 16).putLong(FOOTER);
        footer.putInt((int) Duration.between(EPOCH, Instant.now()).toSeconds());
        // "qem2" tells QEMU that the size is meant, and not what cylinders, heads and sectors of old can express
        footer.put(ascii("qem2")).putInt(5 << 16 | 3).put(ascii("Wi2k")).putLong(blocks.size()).putLong(blocks.size());
        footer.putInt(0xffff << 16 | 16 << 8 | 255).putInt(DYNAMIC).putInt(0);
        UUID id = UUID.randomUUID();
        footer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        footer.putInt(64, complement(footer));
        ByteBuffer header = ByteBuffer.allocate(HEADER).put(ascii("cxsparse")).putLong(-1).putLong(TABLE).putInt(1 << 16);
        header.putInt((int) blocks.all()).putInt(BLOCK);
        header.putInt(36, complement(header));
        FileLayout.write(file, 0, footer.clear());
        FileLayout.write(file, FOOTER, header.clear());
        FileLayout.fill(file, TABLE, data - TABLE, (byte) 0xff);
        FileLayout.write(file, footer(), footer.clear());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The one's complement of the sum of all bytes, the checksum's own still being zero. */
    private static int complement(ByteBuffer bytes) {
        int sum = 0;
        for (byte one : bytes.array()) {
            sum += Byte.toUnsignedInt(one);
        }
        return ~sum;
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
