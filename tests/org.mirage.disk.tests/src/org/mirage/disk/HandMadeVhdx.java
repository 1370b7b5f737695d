// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/** Differencing VHDXs, which no program here makes, by MS-VHDX; laid out otherwise than Mirage does. */
final class HandMadeVhdx {

    /** Where the parent locator stands, and the block table. */
    static final int LOCATOR = (4 << 20) + (64 << 10);
    static final int TABLE = 3 << 20;
    /** Where the bitmap of the first chunk lies. */
    static final int BITMAP = 6 << 20;
    static final int BLOCK = 2 << 20;
    private static final int SECTOR = 512;
    private static final int CHUNK = 2048;
    private static final String VHDX = "b04aefb7-d19e-4a81-b789-25b8e9445913";

    private HandMadeVhdx() {}

    /**
     * Makes a child that has every third sector of block 1, all of block 5, the last sector of the disk, and zeros in block 15, and changes
     * a raw disk likewise.
     *
     * @param locator what is said of the parent
     * @param seed of the bytes and of what identifies them
     */
    static void differencing(Path child, Map<String, String> locator, Path expected, long seed) throws IOException {
        differencing(child, VHDX, locator, expected, seed);
    }

    /** The same with a parent of a type. */
    static void differencing(Path child, String type, Map<String, String> locator, Path expected, long seed) throws IOException {
        Files.deleteIfExists(child);
        try (RandomAccessFile out = new RandomAccessFile(child.toFile(), "rw");
                RandomAccessFile truth = new RandomAccessFile(expected.toFile(), "rw")) {
            write(out, 0, bytes(512).put("vhdxfile".getBytes(StandardCharsets.US_ASCII)));
            write(out, 64 << 10, header(8, 0x77 + seed));
            write(out, 128 << 10, header(7, 0x66 + seed));
            ByteBuffer regions = bytes(64 << 10).putInt(0x69676572).putInt(0).putInt(2).putInt(0);
            regions.put(guid("8b7ca206-4790-4b9a-b8fe-575f050f886e")).putLong(4 << 20).putInt(1 << 20).putInt(1);
            regions.put(guid("2dc27766-f623-4200-9d64-115e9bfd4a08")).putLong(TABLE).putInt(1 << 20).putInt(1);
            write(out, 192 << 10, seal(regions));
            write(out, 256 << 10, regions);
            writeMetadata(out, truth.length(), locator(type, locator));

            long place = BITMAP + (1 << 20);
            byte[] bitmap = new byte[1 << 20];
            int last = (int) ((truth.length() - 1) / BLOCK);
            for (int block : new int[] {5, last, 1}) {
                byte[] data = Pattern.bytes(seed + block, BLOCK);
                out.seek(place);
                out.write(data);
                for (int i = 0; i < BLOCK / SECTOR; i++) {
                    long offset = (long) block * BLOCK + i * SECTOR;
                    if (block == 5 || block == 1 && i % 3 == 0 || offset + SECTOR == truth.length()) {
                        int bit = block * (BLOCK / SECTOR) + i;
                        bitmap[bit / 8] |= (byte) (block == 5 ? 0 : 1 << bit % 8);
                        truth.seek(offset);
                        truth.write(data, i * SECTOR, SECTOR);
                    }
                }
                entry(out, block, place | (block == 5 ? 6 : 7));
                place += BLOCK;
            }
            entry(out, 15, 2);
            truth.seek(15L * BLOCK);
            truth.write(new byte[BLOCK]);
            entry(out, CHUNK, BITMAP | 6);
            write(out, BITMAP, ByteBuffer.wrap(bitmap));
            out.setLength(place);
        }
    }

    /** What a child says of a parent that lies beside it or below, with {@code \\} between folders. */
    static Map<String, String> locator(Path parent, String key, String name) throws IOException {
        Map<String, String> locator = new LinkedHashMap<>();
        locator.put(key, name);
        locator.put("parent_linkage", "{" + contentId(parent) + "}");
        return locator;
    }

    /** Writes an entry of the block table. */
    static void entry(RandomAccessFile file, int index, long entry) throws IOException {
        write(file, TABLE + index * 8L, bytes(8).putLong(entry));
    }

    /** Has a child say that its sectors are of so many bytes. */
    static void sectors(Path child, int bytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(child.toFile(), "rw")) {
            // behind the locator and the length of physical ones
            write(file, LOCATOR + 4096 + 8, bytes(4).putInt(bytes));
        }
    }

    /** Gives a VHDX another content, as far as its headers tell. */
    static void changeContentId(Path file) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            for (int place : new int[] {64 << 10, 128 << 10}) {
                ByteBuffer header = bytes(4096);
                open.seek(place);
                open.readFully(header.array());
                header.put(32, (byte) (header.get(32) ^ 1)).putInt(4, 0);
                write(open, place, seal(header));
            }
        }
    }

    /** The identity of its content by the header with the highest number of those that are whole. */
    static String contentId(Path file) throws IOException {
        ByteBuffer best = null;
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            for (int place : new int[] {64 << 10, 128 << 10}) {
                ByteBuffer header = bytes(4096);
                open.seek(place);
                open.readFully(header.array());
                int sum = header.getInt(4);
                boolean whole = seal(header.putInt(4, 0)).getInt(4) == sum;
                best = whole && (best == null || header.getLong(8) > best.getLong(8)) ? header : best;
            }
        }
        byte[] id = new byte[16];
        best.get(32, id);
        StringBuilder text = new StringBuilder();
        for (int i : new int[] {3, 2, 1, 0, -1, 5, 4, -1, 7, 6, -1, 8, 9, -1, 10, 11, 12, 13, 14, 15}) {
            text.append(i < 0 ? "-" : String.format("%02x", id[i]));
        }
        return text.toString();
    }

    private static void writeMetadata(RandomAccessFile out, long size, ByteBuffer locator) throws IOException {
        String[] ids = {"a8d35f2d-b30b-454d-abf7-d3d84834ab0c", "cda348c7-445d-4471-9cc9-e9885251c556",
            "8141bf1d-a96f-4709-ba47-f233a8faab5f", "beca12ab-b2e6-4523-93ef-c309e000c746", "2fa54224-cd1b-4876-b211-5dbed83bf4b8",
            "caa16737-fa36-4d43-b3b6-33f0aa44e76b"};
        ByteBuffer[] items = {locator, bytes(4).putInt(4096), bytes(4).putInt(SECTOR), bytes(16).putLong(1).putLong(2),
            bytes(8).putLong(size), bytes(8).putInt(BLOCK).putInt(2)};
        ByteBuffer table = bytes(64 << 10).put("metadata".getBytes(StandardCharsets.US_ASCII));
        table.putShort((short) 0).putShort((short) ids.length);
        table.position(32);
        int place = LOCATOR;
        for (int i = 0; i < ids.length; i++) {
            table.put(guid(ids[i])).putInt(place - (4 << 20)).putInt(items[i].capacity()).putInt(i == 0 || i == 5 ? 4 : 6).putInt(0);
            write(out, place, items[i]);
            place += (items[i].capacity() + 7) / 8 * 8;
        }
        write(out, 4 << 20, table);
    }

    private static ByteBuffer locator(String type, Map<String, String> values) {
        ByteBuffer locator = bytes(4096).put(guid(type)).putShort((short) 0).putShort((short) values.size());
        int place = 1000;
        for (Map.Entry<String, String> one : values.entrySet()) {
            byte[] value = one.getValue().getBytes(StandardCharsets.UTF_16LE);
            byte[] key = one.getKey().getBytes(StandardCharsets.UTF_16LE);
            locator.putInt(place + value.length).putInt(place).putShort((short) key.length).putShort((short) value.length);
            locator.put(place, value).put(place + value.length, key);
            place += value.length + key.length;
        }
        return locator;
    }

    private static ByteBuffer header(long number, long id) {
        ByteBuffer header = bytes(4096).putInt(0x64616568).putInt(0).putLong(number);
        header.putLong(id).putLong(id).putLong(id).putLong(id).putLong(0).putLong(0);
        return seal(header.putShort((short) 0).putShort((short) 1).putInt(1 << 20).putLong(1 << 20));
    }

    private static ByteBuffer bytes(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] guid(String text) {
        byte[] id = new byte[16];
        String digits = text.replace("-", "");
        int[] order = {3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};
        for (int i = 0; i < 16; i++) {
            id[i] = (byte) Integer.parseInt(digits.substring(2 * order[i], 2 * order[i] + 2), 16);
        }
        return id;
    }

    private static ByteBuffer seal(ByteBuffer bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes.array());
        return bytes.putInt(4, (int) sum.getValue());
    }

    private static void write(RandomAccessFile file, long place, ByteBuffer bytes) throws IOException {
        file.seek(place);
        file.write(bytes.array());
    }
}
