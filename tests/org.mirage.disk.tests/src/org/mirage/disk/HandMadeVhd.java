// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Differencing VHDs, which no program here makes, by Microsoft's specification. */
final class HandMadeVhd {

    private static final int BLOCK = 2 << 20;
    private static final int SECTOR = 512;

    private HandMadeVhd() {}

    /** Makes a child that changes every third sector of the second block and all of the tenth, and changes a raw disk likewise. */
    static void differencing(Path parent, Path child, String name, Path expected) throws IOException {
        Files.deleteIfExists(child);
        try (RandomAccessFile base = new RandomAccessFile(parent.toFile(), "r");
                RandomAccessFile out = new RandomAccessFile(child.toFile(), "rw");
                RandomAccessFile truth = new RandomAccessFile(expected.toFile(), "rw")) {
            byte[] bytes = new byte[SECTOR];
            base.readFully(bytes);
            ByteBuffer footer = ByteBuffer.wrap(bytes);
            UUID parentId = new UUID(footer.getLong(68), footer.getLong(76));
            footer.putInt(60, 4).putLong(68, 1).putLong(76, 2);
            sign(footer, 64);
            int entries = (int) ((footer.getLong(48) + BLOCK - 1) / BLOCK);
            ByteBuffer header = ByteBuffer.allocate(1024);
            header.put("cxsparse".getBytes(StandardCharsets.US_ASCII)).putLong(-1).putLong(2048).putInt(0x10000).putInt(entries)
                    .putInt(BLOCK);
            header.putLong(40, parentId.getMostSignificantBits()).putLong(48, parentId.getLeastSignificantBits());
            byte[] locator = name.getBytes(StandardCharsets.UTF_16LE);
            header.putInt(576, 0x57327275).putInt(580, SECTOR).putInt(584, locator.length).putLong(592, 1536);
            sign(header, 36);
            ByteBuffer table = ByteBuffer.allocate((entries * 4 + SECTOR - 1) / SECTOR * SECTOR);
            for (int i = 0; i < table.capacity() / 4; i++) {
                table.putInt(i * 4, -1);
            }
            long place = 2048 + table.capacity();
            for (int block : new int[] {1, 9}) {
                table.putInt(block * 4, (int) (place / SECTOR));
                byte[] bitmap = new byte[SECTOR];
                for (int sector = 0; sector < BLOCK / SECTOR; sector++) {
                    byte[] data = Pattern.bytes(block * 10_000L + sector, SECTOR);
                    out.seek(place + SECTOR + (long) sector * SECTOR);
                    out.write(data);
                    if (block == 9 || sector % 3 == 0) {
                        bitmap[sector / 8] |= (byte) (0x80 >> sector % 8);
                        truth.seek((long) block * BLOCK + (long) sector * SECTOR);
                        truth.write(data);
                    }
                }
                out.seek(place);
                out.write(bitmap);
                place += SECTOR + BLOCK;
            }
            out.seek(0);
            out.write(footer.array());
            out.write(header.array());
            out.write(locator);
            out.seek(2048);
            out.write(table.array());
            out.seek(place);
            out.write(footer.array());
        }
    }

    /** Gives a dynamic VHD another identity, as a change by its hypervisor does. */
    static void setId(RandomAccessFile file, UUID id) throws IOException {
        for (long place : new long[] {0, file.length() - SECTOR}) {
            byte[] bytes = new byte[SECTOR];
            file.seek(place);
            file.readFully(bytes);
            ByteBuffer footer = ByteBuffer.wrap(bytes);
            footer.putLong(68, id.getMostSignificantBits()).putLong(76, id.getLeastSignificantBits());
            sign(footer, 64);
            file.seek(place);
            file.write(bytes);
        }
    }

    private static void sign(ByteBuffer bytes, int place) {
        bytes.putInt(place, 0);
        int sum = 0;
        for (byte b : bytes.array()) {
            sum += Byte.toUnsignedInt(b);
        }
        bytes.putInt(place, ~sum);
    }
}
