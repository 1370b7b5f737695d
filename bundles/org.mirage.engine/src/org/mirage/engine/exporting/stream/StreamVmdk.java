// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting.stream;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.DiskFormat;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;

/**
 * Writes VMware's format for transport, "streamOptimized" (VMware: Virtual Disk Format 5.0, "Stream-Optimized Compressed Sparse
 * Extents"): a header, the description, compressed grains each after a marker, after the grains of each table the table, and the
 * directory of tables and a footer at the end. It is written from the beginning to the end without going back.
 */
public final class StreamVmdk {

    static final int SECTOR = 512;
    /** What is compressed at once. */
    static final int GRAIN = 64 << 10;

    private static final int GRAIN_SECTORS = GRAIN / SECTOR;
    private static final int TABLE_ENTRIES = 512;
    private static final long TABLE_SECTORS = (long) TABLE_ENTRIES * GRAIN_SECTORS;
    private static final int TABLE_MARKER = 1;
    private static final int DIRECTORY_MARKER = 2;
    private static final int FOOTER_MARKER = 3;
    private static final int PIECE = 1 << 20;
    /** Offsets in tables count sectors in 32 bits. */
    private static final long MOST_SECTORS = 1L << 32;

    private final BlockDevice disk;
    private final VmdkDescription description;
    private final OutputStream out;
    private final long capacity;
    private final int[] directory;
    private final int[] table = new int[TABLE_ENTRIES];
    private int tableNumber = -1;
    private long sector;

    /**
     * Will write a disk.
     *
     * @throws MirageException when the format has no words for a disk of that size
     */
    public StreamVmdk(BlockDevice disk, VmdkDescription description, OutputStream out) throws MirageException {
        this.disk = disk;
        this.description = description;
        this.out = out;
        capacity = (disk.size() + SECTOR - 1) / SECTOR;
        if (capacity >= MOST_SECTORS * TABLE_ENTRIES) {
            throw new MirageException("the format " + DiskFormat.VMDK + " cannot hold a disk of exactly " + disk.size() + " bytes");
        }
        directory = new int[(int) ((capacity + TABLE_SECTORS - 1) / TABLE_SECTORS)];
    }

    /** Writes it wholly; returns the number of bytes. */
    public long run(Monitor monitor) throws IOException {
        byte[] text = description.bytes(capacity, "streamOptimized");
        VmdkHeader header = new VmdkHeader(capacity, text.length / SECTOR, GRAIN_SECTORS, TABLE_ENTRIES);
        put(header.bytes(VmdkHeader.DIRECTORY_AT_END));
        put(text);
        put(new byte[(int) (header.overhead() - sector) * SECTOR]);

        Pieces pieces = new Pieces(disk, PIECE);
        monitor.worked(disk.size() - pieces.bytes());
        new OrderedParts<>(index -> Grains.of(disk, pieces.offset(index), pieces.length(index)), part -> {
            take(part);
            monitor.worked(part.length());
        }).run(pieces.count(), monitor);
        endTable();

        long directoryAt = 1 + putMarked(DIRECTORY_MARKER, sectors(directory));
        putMarked(FOOTER_MARKER, header.bytes(directoryAt));
        put(new byte[SECTOR]);
        return sector * SECTOR;
    }

    private void take(Grains part) throws IOException {
        for (Grains.Grain grain : part.list()) {
            int number = Math.toIntExact(grain.number() / TABLE_ENTRIES);
            if (number != tableNumber) {
                endTable();
                tableNumber = number;
            }
            table[(int) (grain.number() % TABLE_ENTRIES)] = sector32();
            put(grain.bytes());
        }
    }

    private void endTable() throws IOException {
        if (tableNumber >= 0) {
            long at = putMarked(TABLE_MARKER, sectors(table));
            directory[tableNumber] = (int) (at + 1);
            Arrays.fill(table, 0);
        }
    }

    private int sector32() throws MirageException {
        if (sector >= MOST_SECTORS) {
            throw new MirageException("a file of the format " + DiskFormat.VMDK + " cannot be larger than 2 TiB");
        }
        return (int) sector;
    }

    private static byte[] sectors(int[] entries) {
        ByteBuffer bytes = ByteBuffer.allocate((entries.length * 4 + SECTOR - 1) / SECTOR * SECTOR).order(LITTLE_ENDIAN);
        for (int entry : entries) {
            bytes.putInt(entry);
        }
        return bytes.array();
    }

    /** Writes what is no grain after a marker; returns the sector of the marker. */
    private long putMarked(int type, byte[] content) throws IOException {
        long at = sector32() & 0xffff_ffffL;
        put(ByteBuffer.allocate(SECTOR).order(LITTLE_ENDIAN).putLong(content.length / SECTOR).putInt(0).putInt(type).array());
        put(content);
        return at;
    }

    private void put(byte[] bytes) throws IOException {
        out.write(bytes);
        sector += bytes.length / SECTOR;
    }
}
