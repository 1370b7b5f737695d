// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.mirage.store.Entry;
import org.mirage.store.EntryAttribute;

/**
 * Headers of a tar archive as GNU tar reads them: names as they are, in headers of GNU where they are long, so that no character
 * set comes into it; times, attributes and holes in those of POSIX.
 */
final class TarMembers {

    static final int BLOCK = 512;
    /** Two blocks of zeros and what fills a record. */
    static final int END = 20 * BLOCK;

    private static final int LONGEST_NAME = 100;
    private static final long BILLION = 1_000_000_000;
    private static final byte[] NO_NAME = {};

    private TarMembers() {
    }

    /**
     * The headers of an entry.
     *
     * @param path with a slash at its end for a folder
     * @param link the other name where this is a further one, else null
     * @param sparse true when what follows begins with a list of what is no hole
     * @param stored bytes that follow
     */
    static byte[] headers(byte[] path, Entry entry, byte[] link, boolean sparse, long stored) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] target = link != null ? link : switch (entry.type()) {
            case LINK -> entry.target();
            default -> NO_NAME;
        };
        if (link == null) {
            extended(out, entry, sparse);
        }
        longName(out, target, 'K');
        longName(out, path, 'L');
        ByteBuffer header = plain(path, type(entry, link), stored);
        put(header, 100, 8, entry.permissions());
        put(header, 108, 8, entry.owner());
        put(header, 116, 8, entry.group());
        put(header, 136, 12, entry.seconds());
        header.position(157).put(target, 0, Math.min(target.length, LONGEST_NAME));
        switch (entry.type()) {
            case CHARACTER_DEVICE, BLOCK_DEVICE -> {
                put(header, 329, 8, entry.major());
                put(header, 337, 8, entry.minor());
            }
            default -> { }
        }
        out.writeBytes(summed(header));
        return out.toByteArray();
    }

    private static char type(Entry entry, byte[] link) {
        if (link != null) {
            return '1';
        }
        return switch (entry.type()) {
            case FILE -> '0';
            case LINK -> '2';
            case CHARACTER_DEVICE -> '3';
            case BLOCK_DEVICE -> '4';
            case DIRECTORY -> '5';
            case FIFO -> '6';
            case SOCKET -> throw new IllegalArgumentException("a socket in an archive");
        };
    }

    private static void extended(ByteArrayOutputStream out, Entry entry, boolean sparse) {
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        if (entry.nanoseconds() != 0) {
            record(records, "mtime", time(entry.seconds(), entry.nanoseconds()).getBytes(StandardCharsets.US_ASCII));
        }
        for (EntryAttribute attribute : entry.attributes()) {
            ByteArrayOutputStream key = new ByteArrayOutputStream();
            key.writeBytes("SCHILY.xattr.".getBytes(StandardCharsets.US_ASCII));
            key.writeBytes(escaped(attribute.name()));
            record(records, key.toByteArray(), attribute.value());
        }
        if (sparse) {
            record(records, "GNU.sparse.major", new byte[] {'1'});
            record(records, "GNU.sparse.minor", new byte[] {'0'});
            record(records, "GNU.sparse.realsize", Long.toString(entry.size()).getBytes(StandardCharsets.US_ASCII));
        }
        if (records.size() > 0) {
            member(out, 'x', records.toByteArray());
        }
    }

    /** A name as GNU tar writes and reads it in a key, which ends with the first equals sign. */
    private static byte[] escaped(byte[] name) {
        return new String(name, StandardCharsets.ISO_8859_1).replace("%", "%25").replace("=", "%3D").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Seconds as a decimal; the record's are floored. */
    static String time(long seconds, int nanoseconds) {
        boolean negative = seconds < 0 && nanoseconds > 0;
        return (negative && seconds == -1 ? "-" : "") + (negative ? seconds + 1 : seconds)
                + String.format(Locale.ROOT, ".%09d", negative ? BILLION - nanoseconds : nanoseconds);
    }

    private static void record(ByteArrayOutputStream out, String key, byte[] value) {
        record(out, key.getBytes(StandardCharsets.US_ASCII), value);
    }

    private static void record(ByteArrayOutputStream out, byte[] key, byte[] value) {
        int bare = key.length + value.length + 3;
        int length = bare + Integer.toString(bare).length();
        length = bare + Integer.toString(length).length();
        out.writeBytes((length + " ").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(key);
        out.write('=');
        out.writeBytes(value);
        out.write('\n');
    }

    private static void longName(ByteArrayOutputStream out, byte[] name, char type) {
        if (name.length > LONGEST_NAME) {
            byte[] ended = new byte[name.length + 1];
            System.arraycopy(name, 0, ended, 0, name.length);
            member(out, type, ended);
        }
    }

    private static void member(ByteArrayOutputStream out, char type, byte[] content) {
        out.writeBytes(summed(plain("././@LongLink".getBytes(StandardCharsets.US_ASCII), type, content.length)));
        out.writeBytes(content);
        out.writeBytes(new byte[padding(content.length)]);
    }

    private static ByteBuffer plain(byte[] name, char type, long size) {
        ByteBuffer header = ByteBuffer.allocate(BLOCK);
        header.put(name, 0, Math.min(name.length, LONGEST_NAME));
        put(header, 100, 8, 0644);
        put(header, 108, 8, 0);
        put(header, 116, 8, 0);
        put(header, 124, 12, size);
        put(header, 136, 12, 0);
        header.put(156, (byte) type);
        // lists of holes are looked for in archives of POSIX only
        header.position(257).put("ustar\00000".getBytes(StandardCharsets.US_ASCII));
        return header;
    }

    /** Octal digits, or where there are not enough of them a number of two's complement after a byte that says so. */
    private static void put(ByteBuffer header, int at, int length, long number) {
        String digits = Long.toOctalString(number);
        if (number >= 0 && digits.length() < length) {
            header.position(at).put("0".repeat(length - 1 - digits.length()).getBytes(StandardCharsets.US_ASCII))
                    .put(digits.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
            return;
        }
        for (int i = 0; i < length; i++) {
            int shift = (length - 1 - i) * Byte.SIZE;
            header.put(at + i, (byte) (shift >= Long.SIZE ? number >> Long.SIZE - 1 : number >> shift));
        }
        header.put(at, (byte) (number < 0 ? 0xff : 0x80));
    }

    private static byte[] summed(ByteBuffer header) {
        header.position(148).put("        ".getBytes(StandardCharsets.US_ASCII));
        int sum = 0;
        for (byte one : header.array()) {
            sum += Byte.toUnsignedInt(one);
        }
        String digits = Integer.toOctalString(sum);
        header.position(148).put(("0".repeat(6 - digits.length()) + digits + "\0 ").getBytes(StandardCharsets.US_ASCII));
        return header.array();
    }

    /** The list that a file with holes begins with: where it has something, and at last its end. */
    static byte[] sparseList(List<DataRange> data, long size) {
        StringBuilder list = new StringBuilder().append(data.size() + 1).append('\n');
        for (DataRange range : data) {
            list.append(range.offset()).append('\n').append(range.length()).append('\n');
        }
        list.append(size).append("\n0\n");
        byte[] bytes = list.toString().getBytes(StandardCharsets.US_ASCII);
        byte[] filled = new byte[bytes.length + padding(bytes.length)];
        System.arraycopy(bytes, 0, filled, 0, bytes.length);
        return filled;
    }

    /** How many bytes fill the last block of a content. */
    static int padding(long length) {
        return (int) (-length & BLOCK - 1);
    }
}
