// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

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
    private static final int ENTRY = 8;
    private static final int ZERO = 2;
    private static final int WHOLE = 6;
    private static final int IN_PARTS = 7;

    private final VersionDevice disk;
    private final VhdxOrigin origin;
    private final String parentName;
    private final ThinBlocks blocks;
    private final int chunkBlocks;

    private ThinVhdx(VersionDevice disk, VhdxOrigin origin, String parentName, ThinBlocks blocks) {
        this.disk = disk;
        this.origin = origin;
        this.parentName = parentName;
        this.blocks = blocks;
        chunkBlocks = (int) (((long) origin.sectorBytes() << 23) / BLOCK);
    }

    /**
     * Looks what differs between two disks.
     *
     * @param parent the file with the base, a VHDX in the folder in which the new one will lie
     * @throws MirageException when the disks differ in size
     */
    public static ThinVhdx of(VersionDevice base, VersionDevice disk, Path parent, Monitor monitor) throws IOException {
        return new ThinVhdx(disk, VhdxOrigin.of(parent), parent.getFileName().toString(), ThinBlocks.of(base, disk, BLOCK, monitor));
    }

    /** Bytes of the disk that are written. */
    public long writtenBytes() {
        return blocks.writtenBytes();
    }

    /** Writes a file that is not there yet. */
    public void write(Path file, Monitor monitor) throws IOException {
        long chunks = FileLayout.units(FileLayout.units(disk.size(), BLOCK), chunkBlocks);
        long tableBytes = FileLayout.units(chunks * (chunkBlocks + 1) * ENTRY, VhdxHead.MIB) * VhdxHead.MIB;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            new VhdxHead(disk.size(), BLOCK, origin, parentName, tableBytes).write(channel);
            long place = VhdxHead.TABLE + tableBytes;
            for (int block = blocks.next(0); block >= 0;) {
                int chunk = block / chunkBlocks;
                int end = (chunk + 1) * chunkBlocks;
                place = writeChunk(chunk, channel, place, monitor);
                block = blocks.next(end);
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
        for (int block = blocks.next(first); block >= 0 && block < first + chunkBlocks; block = blocks.next(block + 1)) {
            int state = state(block);
            if (state == IN_PARTS) {
                if (bitmap < 0) {
                    bitmap = place;
                    place += VhdxHead.MIB;
                    writeEntry(channel, (long) chunk * (chunkBlocks + 1) + chunkBlocks, bitmap | WHOLE);
                }
                byte[] sectors = blocks.sectors(block, origin.sectorBytes());
                FileLayout.write(channel, bitmap + (long) (block - first) * sectors.length, ByteBuffer.wrap(sectors));
            }
            writeEntry(channel, (long) block + chunk, state == ZERO ? ZERO : place | state);
            if (state != ZERO) {
                blocks.write(block, place, channel, monitor);
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
        if (blocks.isZero(block)) {
            return ZERO;
        }
        return blocks.isWhole(block) ? WHOLE : IN_PARTS;
    }
}
