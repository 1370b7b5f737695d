// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.tar;

import java.util.Arrays;

import org.mirage.filesystem.DamagedException;

/**
 * One header block of a tar archive, in the forms of POSIX.1-1988 (ustar) and of GNU tar.
 *
 * <p>Source: POSIX.1-2017, pax, "ustar Interchange Format"; GNU tar manual, "Basic Tar Format".
 */
final class TarHeader {

    static final int SIZE = 512;

    private static final int NAME = 0;
    private static final int NAME_LENGTH = 100;
    private static final int MODE = 100;
    private static final int OWNER = 108;
    private static final int GROUP = 116;
    private static final int BYTES = 124;
    private static final int TIME = 136;
    private static final int CHECKSUM = 148;
    private static final int TYPE = 156;
    private static final int LINK = 157;
    private static final int MAGIC = 257;
    private static final int MAJOR = 329;
    private static final int MINOR = 337;
    private static final int PREFIX = 345;
    private static final int PREFIX_LENGTH = 155;
    private static final byte[] USTAR = {'u', 's', 't', 'a', 'r', 0};

    private final byte[] block;

    private TarHeader(byte[] block) {
        this.block = block;
    }

    /**
     * Takes a block.
     *
     * @param at where in the archive it lies, for messages
     * @throws DamagedException when its checksum is wrong
     */
    static TarHeader of(byte[] block, long at) throws DamagedException {
        TarHeader header = new TarHeader(block);
        if (header.number(CHECKSUM, 8) != header.sum()) {
            throw new DamagedException("the archive has no header at byte " + at + ": its checksum is wrong");
        }
        return header;
    }

    // All bytes added, those of the field itself taken as spaces.
    private long sum() {
        long sum = 8L * ' ';
        for (int i = 0; i < SIZE; i++) {
            if (i < CHECKSUM || i >= CHECKSUM + 8) {
                sum += block[i] & 0xff;
            }
        }
        return sum;
    }

    char type() {
        return (char) (block[TYPE] & 0xff);
    }

    byte[] name() {
        byte[] name = text(NAME, NAME_LENGTH);
        byte[] prefix = Arrays.equals(block, MAGIC, MAGIC + USTAR.length, USTAR, 0, USTAR.length) ? text(PREFIX, PREFIX_LENGTH)
                : new byte[0];
        if (prefix.length == 0) {
            return name;
        }
        byte[] whole = Arrays.copyOf(prefix, prefix.length + 1 + name.length);
        whole[prefix.length] = '/';
        System.arraycopy(name, 0, whole, prefix.length + 1, name.length);
        return whole;
    }

    byte[] link() {
        return text(LINK, NAME_LENGTH);
    }

    int mode() throws DamagedException {
        return (int) number(MODE, 8) & 07777;
    }

    long owner() throws DamagedException {
        return number(OWNER, 8);
    }

    long group() throws DamagedException {
        return number(GROUP, 8);
    }

    /** Bytes of data that follow. */
    long size() throws DamagedException {
        return number(BYTES, 12);
    }

    /** Seconds since 1970. */
    long time() throws DamagedException {
        return number(TIME, 12);
    }

    long major() throws DamagedException {
        return number(MAJOR, 8);
    }

    long minor() throws DamagedException {
        return number(MINOR, 8);
    }

    /** A number of a block that continues this header, such as a list of pieces of a sparse file. */
    long number(int at, int length) throws DamagedException {
        return number(block, at, length);
    }

    boolean bit(int at) {
        return block[at] != 0;
    }

    /** Octal digits between spaces, or, with the first bit set, a big-endian number in two's complement (GNU). */
    static long number(byte[] block, int at, int length) throws DamagedException {
        if ((block[at] & 0x80) != 0) {
            return binary(block, at, length);
        }
        long value = 0;
        boolean ended = false;
        for (int i = at; i < at + length; i++) {
            int c = block[i] & 0xff;
            if (c >= '0' && c <= '7' && !ended) {
                value = value << 3 | c - '0';
            } else if (c == 0 || c == ' ') {
                ended |= value != 0 || i > at && block[i - 1] == '0';
            } else {
                throw new DamagedException("a header of the archive has no number where one belongs");
            }
        }
        return value;
    }

    private static long binary(byte[] block, int at, int length) throws DamagedException {
        boolean negative = (block[at] & 0x40) != 0;
        long value = negative ? -1 : 0;
        for (int i = at; i < at + length; i++) {
            int c = block[i] & 0xff;
            if (i == at) {
                c = negative ? c : c & 0x7f;
            }
            if (i < at + length - 8 && c != (negative ? 0xff : 0)) {
                throw new DamagedException("a number in a header of the archive is too large");
            }
            value = value << 8 | c;
        }
        if (value < 0 != negative) {
            throw new DamagedException("a number in a header of the archive is too large");
        }
        return value;
    }

    private byte[] text(int at, int length) {
        int end = at;
        while (end < at + length && block[end] != 0) {
            end++;
        }
        return Arrays.copyOfRange(block, at, end);
    }
}
