// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A small file system of ISO 9660 with Joliet, which holds a few files in one folder. Names are written as they are: systems that do
 * not know Joliet see them in capitals, or as small letters again.
 */
final class IsoImage {

    private static final int SECTOR = 2048;
    private static final int PRIMARY = 16;
    private static final int JOLIET = 17;
    private static final int END = 18;
    private static final int PATH_TABLES = 19;
    private static final int PRIMARY_ROOT = 23;
    private static final int JOLIET_ROOT = 24;
    private static final int FILES = 25;
    /** Devices are read in pieces of that size. */
    private static final int MULTIPLE = 64 * SECTOR;
    private static final int PATH_TABLE_SIZE = 10;
    private static final int RECORD = 33;
    private static final Charset WIDE = StandardCharsets.UTF_16BE;

    private final String label;
    private final Map<String, byte[]> files;
    private final ZonedDateTime time;
    private final ByteBuffer image;

    /**
     * Will hold files.
     *
     * @param label at most 16 letters
     * @param files at most 20 by name; names have at most 20 letters, digits, hyphens and dots
     * @param time that files have
     */
    private IsoImage(String label, Map<String, byte[]> files, Instant time) {
        this.label = label;
        this.files = new TreeMap<>(files);
        this.time = time.atZone(ZoneOffset.UTC);
        long sectors = FILES + files.values().stream().mapToLong(content -> sectors(content.length)).sum();
        long size = (sectors * SECTOR + MULTIPLE - 1) / MULTIPLE * MULTIPLE;
        image = ByteBuffer.allocate(Math.toIntExact(size));
    }

    /** The bytes of such a file system. */
    static byte[] of(String label, Map<String, byte[]> files, Instant time) {
        IsoImage iso = new IsoImage(label, files, time);
        iso.write();
        return iso.image.array();
    }

    private static int sectors(int bytes) {
        return (bytes + SECTOR - 1) / SECTOR;
    }

    private void write() {
        describe(PRIMARY, 1, StandardCharsets.US_ASCII, PRIMARY_ROOT, PATH_TABLES);
        describe(JOLIET, 2, WIDE, JOLIET_ROOT, PATH_TABLES + 2);
        image.put(END * SECTOR, (byte) 255).put(END * SECTOR + 1, ascii("CD001")).put(END * SECTOR + 6, (byte) 1);
        folder(PRIMARY_ROOT, StandardCharsets.US_ASCII);
        folder(JOLIET_ROOT, WIDE);
        int sector = FILES;
        for (byte[] content : files.values()) {
            image.put(sector * SECTOR, content);
            sector += sectors(content.length);
        }
    }

    private void describe(int sector, int type, Charset charset, int root, int pathTables) {
        int at = sector * SECTOR;
        image.put(at, (byte) type).put(at + 1, ascii("CD001")).put(at + 6, (byte) 1);
        text(at + 8, 32, "", charset);
        text(at + 40, 32, label, charset);
        both(at + 80, image.capacity() / SECTOR);
        if (charset == WIDE) {
            // level 3 of Joliet: any character
            image.put(at + 88, ascii("%/E"));
        }
        bothShort(at + 120, 1);
        bothShort(at + 124, 1);
        bothShort(at + 128, SECTOR);
        both(at + 132, PATH_TABLE_SIZE);
        image.order(ByteOrder.LITTLE_ENDIAN).putInt(at + 140, pathTables);
        image.order(ByteOrder.BIG_ENDIAN).putInt(at + 148, pathTables + 1);
        image.put(at + 156, record(new byte[1], root, SECTOR, true));
        text(at + 190, 128, "", charset);
        text(at + 318, 128, "", charset);
        text(at + 446, 128, "", charset);
        text(at + 574, 128, "MIRAGE", charset);
        text(at + 702, 111, "", charset);
        for (int i = 0; i < 4; i++) {
            // when it was made, changed, goes out of date and comes into force; the last two are not said
            image.put(at + 813 + 17 * i, ascii(i < 2 ? String.format(Locale.ROOT, "%tY%<tm%<td%<tH%<tM%<tS00", time) : "0".repeat(16)));
        }
        image.put(at + 881, (byte) 1);
        pathTable(pathTables, ByteOrder.LITTLE_ENDIAN, root);
        pathTable(pathTables + 1, ByteOrder.BIG_ENDIAN, root);
    }

    private void pathTable(int sector, ByteOrder order, int root) {
        image.order(order).put(sector * SECTOR, (byte) 1).putInt(sector * SECTOR + 2, root).putShort(sector * SECTOR + 6, (short) 1);
    }

    private void folder(int sector, Charset charset) {
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        records.writeBytes(record(new byte[] {0}, sector, SECTOR, true));
        records.writeBytes(record(new byte[] {1}, sector, SECTOR, true));
        int at = FILES;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String name = charset == WIDE ? file.getKey() : file.getKey().toUpperCase(Locale.ROOT) + ".;1";
            records.writeBytes(record(name.getBytes(charset), file.getValue().length == 0 ? 0 : at, file.getValue().length, false));
            at += sectors(file.getValue().length);
        }
        image.put(sector * SECTOR, records.toByteArray());
    }

    private byte[] record(byte[] name, int sector, int size, boolean folder) {
        int length = RECORD + name.length + (name.length % 2 == 0 ? 1 : 0);
        ByteBuffer record = ByteBuffer.allocate(length);
        record.put(0, (byte) length);
        both(record, 2, sector);
        both(record, 10, size);
        record.put(18, new byte[] {(byte) (time.getYear() - 1900), (byte) time.getMonthValue(), (byte) time.getDayOfMonth(),
            (byte) time.getHour(), (byte) time.getMinute(), (byte) time.getSecond(), 0, (byte) (folder ? 2 : 0)});
        record.order(ByteOrder.LITTLE_ENDIAN).putShort(28, (short) 1);
        record.order(ByteOrder.BIG_ENDIAN).putShort(30, (short) 1);
        record.put(32, (byte) name.length).put(RECORD, name);
        return record.array();
    }

    private void both(int at, int number) {
        both(image, at, number);
    }

    private static void both(ByteBuffer target, int at, int number) {
        target.order(ByteOrder.LITTLE_ENDIAN).putInt(at, number);
        target.order(ByteOrder.BIG_ENDIAN).putInt(at + 4, number);
    }

    private void bothShort(int at, int number) {
        image.order(ByteOrder.LITTLE_ENDIAN).putShort(at, (short) number);
        image.order(ByteOrder.BIG_ENDIAN).putShort(at + 2, (short) number);
    }

    /** A text with spaces behind it. */
    private void text(int at, int length, String text, Charset charset) {
        String filled = (text + " ".repeat(length)).substring(0, charset == WIDE ? length / 2 : length);
        image.put(at, filled.getBytes(charset));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
