// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.BitSet;

import org.mirage.disk.BlockStatus;
import org.mirage.disk.vhdx.VhdxOrigin;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;

/**
 * Writes what a disk has over another one as a differencing VHDX (MS-VHDX, 2.4 "Blocks" and 2.5 "BAT"): its {@link VhdxHead head}, one
 * table, and then for each chunk of the disk the bitmap of its sectors, where one is needed, and the blocks in which something differs. A
 * block that differs in parts has only these; the rest of it is a hole in the file. One that became zero has no place.
 */
public final class ThinVhdx {

    /** The smallest that there is: programs that know nothing of holes have whole blocks. */
    private static final int BLOCK = VhdxHead.MIB;
    /** Bytes that are compared and written as one. */
    private static final int CLUSTER = 64 << 10;
    private static final int CLUSTERS = BLOCK / CLUSTER;
    private static final int ENTRY = 8;
    private static final int ZERO = 2;
    private static final int WHOLE = 6;
    private static final int IN_PARTS = 7;

    private final VersionDevice disk;
    private final VhdxOrigin origin;
    private final String parentName;
    private final BitSet changed;
    private final BitSet differs = new BitSet();
    private final BitSet blocks = new BitSet();
    private final int chunkBlocks;

    private ThinVhdx(VersionDevice disk, VhdxOrigin origin, String parentName, DiskDifference difference) {
        this.disk = disk;
        this.origin = origin;
        this.parentName = parentName;
        changed = difference.changed();
        differs.or(changed);
        differs.or(difference.zero());
        differs.stream().forEach(cluster -> blocks.set(cluster / CLUSTERS));
        chunkBlocks = (int) (((long) origin.sectorBytes() << 23) / BLOCK);
    }

    /**
     * Looks what differs between two disks.
     *
     * @param parent the file with the base, a VHDX in the folder in which the new one will lie
     * @throws MirageException when the disks differ in size
     */
    public static ThinVhdx of(VersionDevice base, VersionDevice disk, Path parent, Monitor monitor) throws IOException {
        if (base.size() != disk.size()) {
            throw new MirageException("A disk of " + disk.size() + " bytes cannot be thin over one of " + base.size());
        }
        return new ThinVhdx(disk, VhdxOrigin.of(parent), parent.getFileName().toString(), DiskDifference.of(base, disk, CLUSTER, monitor));
    }

    /** Bytes of the disk that are written. */
    public long writtenBytes() {
        return (long) changed.cardinality() * CLUSTER;
    }

    /** Writes a file that is not there yet. */
    public void write(Path file, Monitor monitor) throws IOException {
        long chunks = FileLayout.units(FileLayout.units(disk.size(), BLOCK), chunkBlocks);
        long tableBytes = FileLayout.units(chunks * (chunkBlocks + 1) * ENTRY, VhdxHead.MIB) * VhdxHead.MIB;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            new VhdxHead(disk.size(), BLOCK, origin, parentName, tableBytes).write(channel);
            long place = VhdxHead.TABLE + tableBytes;
            for (int block = blocks.nextSetBit(0); block >= 0;) {
                int chunk = block / chunkBlocks;
                int end = (chunk + 1) * chunkBlocks;
                place = writeChunk(chunk, channel, place, monitor);
                block = blocks.nextSetBit(end);
            }
            // a file ends with a whole block
            FileLayout.write(channel, place - 1, ByteBuffer.allocate(1));
        }
    }

    /** Writes the blocks of a chunk from a place on; returns where the next one goes. */
    private long writeChunk(int chunk, FileChannel channel, long start, Monitor monitor) throws IOException {
        int first = chunk * chunkBlocks;
        long bitmap = -1;
        long place = start;
        for (int block = blocks.nextSetBit(first); block >= 0 && block < first + chunkBlocks; block = blocks.nextSetBit(block + 1)) {
            int state = state(block);
            if (state == IN_PARTS) {
                if (bitmap < 0) {
                    bitmap = place;
                    place += VhdxHead.MIB;
                    writeEntry(channel, (long) chunk * (chunkBlocks + 1) + chunkBlocks, bitmap | WHOLE);
                }
                byte[] sectors = sectors(block);
                FileLayout.write(channel, bitmap + (long) (block - first) * sectors.length, ByteBuffer.wrap(sectors));
            }
            writeEntry(channel, (long) block + chunk, state == ZERO ? ZERO : place | state);
            if (state != ZERO) {
                writeBlock(block, place, channel, monitor);
                place += BLOCK;
            }
        }
        return place;
    }

    private static void writeEntry(FileChannel channel, long index, long entry) throws IOException {
        FileLayout.write(channel, VhdxHead.TABLE + index * ENTRY,
                ByteBuffer.allocate(ENTRY).order(ByteOrder.LITTLE_ENDIAN).putLong(entry).flip());
    }

    private int state(int block) throws IOException {
        int first = block * CLUSTERS;
        int end = first + clusters(block);
        int next = changed.nextSetBit(first);
        if ((next < 0 || next >= end) && isZero(block)) {
            return ZERO;
        }
        return differs.nextClearBit(first) >= end ? WHOLE : IN_PARTS;
    }

    /** Of the last block there may be fewer. */
    private int clusters(int block) {
        return (int) Math.min(CLUSTERS, FileLayout.units(disk.size() - (long) block * BLOCK, CLUSTER));
    }

    private boolean isZero(int block) throws IOException {
        long offset = (long) block * BLOCK;
        return disk.status(offset, Math.min(BLOCK, disk.size() - offset)).stream().allMatch(BlockStatus::zero);
    }

    /** The map of a block's sectors: the first in the lowest bit. */
    private byte[] sectors(int block) {
        byte[] map = new byte[BLOCK / origin.sectorBytes() / 8];
        int bytes = CLUSTER / origin.sectorBytes() / 8;
        for (int i = 0; i < CLUSTERS; i++) {
            if (differs.get(block * CLUSTERS + i)) {
                Arrays.fill(map, i * bytes, (i + 1) * bytes, (byte) 0xff);
            }
        }
        return map;
    }

    private void writeBlock(int block, long place, FileChannel channel, Monitor monitor) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(CLUSTER);
        for (int i = 0; i < CLUSTERS; i++) {
            int cluster = block * CLUSTERS + i;
            if (changed.get(cluster)) {
                monitor.check();
                long offset = (long) cluster * CLUSTER;
                int length = (int) Math.min(CLUSTER, disk.size() - offset);
                disk.read(offset, buffer.clear().limit(length));
                FileLayout.write(channel, place + (long) i * CLUSTER, buffer.flip());
                monitor.worked(length);
            }
        }
    }
}
