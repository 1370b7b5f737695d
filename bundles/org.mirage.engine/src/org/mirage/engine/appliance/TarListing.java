// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.appliance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.mirage.disk.BlockDevice;
import org.mirage.engine.MirageException;
import org.mirage.engine.Zeros;

/**
 * Where files lie in a tar archive (POSIX.1-2017, pax, "ustar Interchange Format" and "pax Interchange Format"; GNU tar's long
 * names and large numbers). Nothing is unpacked, and names are names and no paths.
 */
public final class TarListing {

    private static final int BLOCK = 512;
    private static final int MAX_ENTRIES = 100_000;
    private static final int MAX_TEXT = 1 << 20;

    private final BlockDevice archive;
    private final String shown;
    private String longName;
    private long longSize = -1;

    /**
     * A regular file in the archive.
     *
     * @param offset of its first byte in the archive
     */
    public record Entry(String name, long offset, long size) {
    }

    private TarListing(BlockDevice archive, String shown) {
        this.archive = archive;
        this.shown = shown;
    }

    /**
     * Lists the regular files of an archive.
     *
     * @param shown how messages call it
     */
    public static List<Entry> read(BlockDevice archive, String shown) throws IOException {
        return new TarListing(archive, shown).entries();
    }

    private List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        long place = 0;
        for (int count = 0; place + BLOCK <= archive.size(); count++) {
            if (count == MAX_ENTRIES) {
                throw damaged("it has more than " + MAX_ENTRIES + " entries");
            }
            byte[] header = bytes(place, BLOCK);
            if (Zeros.only(header, 0, header.length)) {
                return entries;
            }
            requireSum(header, place);
            long size = longSize >= 0 && !isExtension(header[156]) ? longSize : number(header, 124, 12, place);
            long next = place + BLOCK + (size + BLOCK - 1) / BLOCK * BLOCK;
            if (size > archive.size() || place + BLOCK + size > archive.size()) {
                throw damaged("it is cut short: an entry at byte " + place + " goes on after its end; copy or download it again");
            }
            take(header, place + BLOCK, size, entries);
            place = next;
        }
        return entries;
    }

    private static boolean isExtension(byte type) {
        return type == 'x' || type == 'g' || type == 'L' || type == 'K';
    }

    private void take(byte[] header, long data, long size, List<Entry> entries) throws IOException {
        switch (header[156]) {
            case 'L' -> longName = text(extension(data, size), 0, (int) size);
            case 'x' -> readPax(extension(data, size));
            case 'K', 'g' -> {
                // long targets of links, and what holds for all entries, say nothing of files
            }
            default -> {
                if (header[156] == 'S') {
                    throw damaged("it holds a file in GNU tar's form with holes, which is not read; pack it without --sparse");
                }
                if (header[156] == 0 || header[156] == '0' || header[156] == '7') {
                    entries.add(new Entry(longName == null ? name(header) : longName, data, size));
                }
                longName = null;
                longSize = -1;
            }
        }
    }

    private static String name(byte[] header) {
        String name = text(header, 0, 100);
        // only after POSIX's mark is there a prefix; GNU's own form has other things there
        boolean posix = text(header, 257, 6).equals("ustar") && header[263] == '0';
        String prefix = posix ? text(header, 345, 155) : "";
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private byte[] extension(long offset, long size) throws IOException {
        if (size > MAX_TEXT) {
            throw damaged("it has a name or header of " + size + " bytes");
        }
        return bytes(offset, (int) size);
    }

    /** Records of a decimal length, a blank, a keyword, an equals sign, a value and a line feed; the length counts all of it. */
    private void readPax(byte[] records) throws MirageException {
        for (int at = 0; at < records.length;) {
            int blank = at;
            int length = 0;
            while (blank < records.length && records[blank] >= '0' && records[blank] <= '9' && length < MAX_TEXT) {
                length = length * 10 + records[blank++] - '0';
            }
            if (blank == at || blank >= records.length || records[blank] != ' ' || length <= blank - at + 1
                    || length > records.length - at) {
                throw damaged("one of its extended headers makes no sense");
            }
            String record = new String(records, blank + 1, at + length - blank - 2, StandardCharsets.UTF_8);
            if (record.startsWith("path=")) {
                longName = record.substring(5);
            } else if (record.startsWith("size=")) {
                if (!record.matches("size=\\d{1,18}")) {
                    throw damaged("one of its extended headers makes no sense");
                }
                longSize = Long.parseLong(record.substring(5));
            } else if (record.startsWith("GNU.sparse.")) {
                throw damaged("it holds a file in GNU tar's form with holes, which is not read; pack it without --sparse");
            }
            at += length;
        }
    }

    private byte[] bytes(long offset, int length) throws IOException {
        byte[] bytes = new byte[length];
        archive.read(offset, ByteBuffer.wrap(bytes));
        return bytes;
    }

    /** The sum of all bytes, the sum's own taken as blanks. */
    private void requireSum(byte[] header, long place) throws MirageException {
        int sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= 148 && i < 156 ? ' ' : Byte.toUnsignedInt(header[i]);
        }
        if (number(header, 148, 8, place) != sum) {
            throw damaged("the checksum of the entry at byte " + place + " is wrong");
        }
    }

    /** Octal digits, or GNU's form: a set highest bit and a big-endian number. */
    private long number(byte[] header, int offset, int length, long place) throws MirageException {
        long value = 0;
        if (header[offset] == (byte) 0x80) {
            for (int i = 1; i < length; i++) {
                if (value >>> 48 != 0) {
                    throw damaged("the entry at byte " + place + " makes no sense");
                }
                value = value << 8 | Byte.toUnsignedInt(header[offset + i]);
            }
            return value;
        }
        String digits = text(header, offset, length).strip();
        if (!digits.matches("[0-7]{0,20}")) {
            throw damaged("the entry at byte " + place + " makes no sense");
        }
        return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    }

    private static String text(byte[] bytes, int offset, int length) {
        int end = offset;
        while (end < offset + length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, offset, end - offset, StandardCharsets.UTF_8);
    }

    private MirageException damaged(String why) {
        return new MirageException(shown + " cannot be read as an archive: " + why);
    }
}
