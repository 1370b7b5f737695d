// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;

/**
 * Writes what a disk has over another one as a differencing VHD (Microsoft: Virtual Hard Disk Image Format Specification 1.0,
 * "Implementing a Differencing Hard Disk"): footer, header, where the parent lies, one table, the blocks in which something differs,
 * each after a map of the sectors that do, and the footer again. All other sectors of a block are holes in the file.
 */
public final class ThinVhd {

    private static final int SECTOR = 512;
    private static final int HEADER = 1024;
    private static final int LOCATOR = VhdFooter.BYTES + HEADER;
    private static final int LOCATOR_ENTRY = 576;
    /** UTF-16 path relative to the file, as Windows has it. */
    private static final int RELATIVE = 'W' << 24 | '2' << 16 | 'r' << 8 | 'u';
    private static final int NAME = 64;
    private static final int NAME_BYTES = 512;

    private final VersionDevice disk;
    private final Path parent;
    private final ThinBlocks blocks;

    private ThinVhd(VersionDevice disk, Path parent, ThinBlocks blocks) {
        this.disk = disk;
        this.parent = parent;
        this.blocks = blocks;
    }

    /**
     * Looks what differs between two disks.
     *
     * @param parent the file with the base, a VHD in the folder in which the new one will lie
     * @throws MirageException when the disks differ in size, or the name is longer than the format allows
     */
    public static ThinVhd of(VersionDevice base, VersionDevice disk, Path parent, Monitor monitor) throws IOException {
        VhdFooter.requireSize(disk.size());
        if (locator(parent).length >= NAME_BYTES) {
            throw new MirageException("The name of the base is too long for a thin disk: " + parent.getFileName());
        }
        return new ThinVhd(disk, parent, ThinBlocks.of(base, disk, VhdLayout.BLOCK, monitor));
    }

    private static byte[] locator(Path parent) {
        return (".\\" + parent.getFileName()).getBytes(StandardCharsets.UTF_16LE);
    }

    /** Bytes of the disk that are written. */
    public long writtenBytes() {
        return blocks.writtenBytes();
    }

    /** Writes a file that is not there yet. */
    public void write(Path file, Monitor monitor) throws IOException {
        long all = FileLayout.units(disk.size(), VhdLayout.BLOCK);
        long table = LOCATOR + NAME_BYTES;
        long data = table + FileLayout.units(4 * all, SECTOR) * SECTOR;
        byte[] footer = VhdFooter.differencing(disk.size(), VhdFooter.BYTES);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            FileLayout.write(channel, 0, ByteBuffer.wrap(footer));
            FileLayout.write(channel, VhdFooter.BYTES, header(table, (int) all));
            FileLayout.write(channel, LOCATOR, ByteBuffer.wrap(locator(parent)));
            FileLayout.fill(channel, table, data - table, (byte) 0xff);
            long place = data;
            for (int block = blocks.next(0); block >= 0; block = blocks.next(block + 1)) {
                FileLayout.write(channel, table + 4L * block, ByteBuffer.allocate(4).putInt((int) (place / SECTOR)).flip());
                FileLayout.write(channel, place, ByteBuffer.wrap(blocks.sectors(block, SECTOR)));
                blocks.write(block, place + SECTOR, channel, monitor);
                place += SECTOR + VhdLayout.BLOCK;
            }
            FileLayout.write(channel, place, ByteBuffer.wrap(footer));
        }
    }

    private ByteBuffer header(long table, int all) throws IOException {
        byte[] locator = locator(parent);
        ByteBuffer header = ByteBuffer.allocate(HEADER).put(VhdFooter.ascii("cxsparse")).putLong(-1).putLong(table).putInt(1 << 16);
        header.putInt(all).putInt(VhdLayout.BLOCK);
        header.put(40, parentId()).putInt(56, VhdFooter.seconds(Files.getLastModifiedTime(parent).toInstant()));
        header.put(NAME, parent.getFileName().toString().getBytes(StandardCharsets.UTF_16BE));
        header.putInt(LOCATOR_ENTRY, RELATIVE).putInt(LOCATOR_ENTRY + 4, NAME_BYTES).putInt(LOCATOR_ENTRY + 8, locator.length);
        header.putLong(LOCATOR_ENTRY + 16, LOCATOR);
        return header.putInt(36, VhdFooter.complement(header.array())).clear();
    }

    private byte[] parentId() throws IOException {
        byte[] id = new byte[VhdFooter.ID_BYTES];
        try (RandomAccessFile file = new RandomAccessFile(parent.toFile(), "r")) {
            file.seek(file.length() - VhdFooter.BYTES + VhdFooter.ID);
            file.readFully(id);
        }
        return id;
    }
}
