// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.exfat;

import static org.mirage.filesystem.bytes.LittleEndian.i64;
import static org.mirage.filesystem.bytes.LittleEndian.u16;
import static org.mirage.filesystem.bytes.LittleEndian.u32;
import static org.mirage.filesystem.bytes.LittleEndian.u8;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.bytes.Utf16;
import org.mirage.filesystem.fat.DosTime;
import org.mirage.filesystem.reading.DosAttributes;

/**
 * The entries that together are a file or folder: the file, where its content lies, and its name (exFAT specification,
 * sections 7.4, 7.6 and 7.7).
 */
final class EntrySet {

    /** Bytes of an entry. */
    static final int ENTRY = 32;

    static final int FILE = 0x85;

    private static final int STREAM = 0xC0;
    private static final int NAME = 0xC1;
    private static final int NAME_UNITS = 15;
    private static final int LEAST = 2;
    private static final int MOST = 18;
    private static final int IN_A_ROW = 2;
    private static final int OFFSET_VALID = 0x80;
    private static final int QUARTER = 900;

    private final long position;
    private final byte[] bytes;

    private EntrySet(long position, byte[] bytes) {
        this.position = position;
        this.bytes = bytes;
    }

    /**
     * Checks a set.
     *
     * @param position where its first entry stands on the volume, bytes
     */
    static EntrySet of(long position, byte[] bytes) throws DamagedException {
        EntrySet set = new EntrySet(position, bytes);
        if (checksum(bytes) != u16(bytes, 2)) {
            throw new DamagedException("the checksum of its entries does not fit");
        }
        int names = (set.nameLength() + NAME_UNITS - 1) / NAME_UNITS;
        boolean complete = u8(bytes, ENTRY) == STREAM && names >= 1 && (2 + names) * ENTRY <= bytes.length;
        for (int i = 0; complete && i < names; i++) {
            complete = u8(bytes, (2 + i) * ENTRY) == NAME;
        }
        if (!complete) {
            throw new DamagedException("its entries are not those of a file");
        }
        if (set.length() < 0 || set.valid() < 0 || set.valid() > set.length()) {
            throw new DamagedException("it would have " + set.valid() + " bytes of " + set.length());
        }
        return set;
    }

    /** How many entries a set has whose first one this is; 0 when it cannot be one. */
    static int count(byte[] first) {
        int secondary = u8(first, 1);
        return secondary >= LEAST && secondary <= MOST ? 1 + secondary : 0;
    }

    private static int checksum(byte[] bytes) {
        int sum = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (i != 2 && i != 3) {
                sum = ((sum & 1) << 15 | sum >> 1) + u8(bytes, i) & 0xFFFF;
            }
        }
        return sum;
    }

    /** The number by which its node is known. */
    long id() {
        return position / ENTRY;
    }

    DosAttributes attributes() {
        return new DosAttributes(u16(bytes, 4));
    }

    boolean isDirectory() {
        return attributes().isDirectory();
    }

    private int nameLength() {
        return u8(bytes, ENTRY + 3);
    }

    /** The name in UTF-8. */
    byte[] name() {
        char[] units = new char[nameLength()];
        for (int i = 0; i < units.length; i++) {
            units[i] = (char) u16(bytes, (2 + i / NAME_UNITS) * ENTRY + 2 + i % NAME_UNITS * 2);
        }
        return Utf16.toUtf8(units, units.length);
    }

    private long valid() {
        return i64(bytes, ENTRY + 8);
    }

    private long length() {
        return i64(bytes, ENTRY + 24);
    }

    /** Where its content lies. */
    Stream stream(ExfatVolume volume) {
        return new Stream(volume, u32(bytes, ENTRY + 20), length(), valid(), (u8(bytes, ENTRY + 1) & IN_A_ROW) != 0);
    }

    /** Seconds since 1970 of the last change; a time without zone is taken for UTC. */
    long seconds() {
        int zone = u8(bytes, 23);
        long ahead = (zone & OFFSET_VALID) == 0 ? 0 : (long) (byte) (zone << 1) / 2 * QUARTER;
        return DosTime.seconds(u16(bytes, 14), u16(bytes, 12)) + u8(bytes, 21) / 100 - ahead;
    }

    /** Nanoseconds after {@link #seconds()}, in steps of 10 ms. */
    int nanoseconds() {
        return u8(bytes, 21) % 100 * 10_000_000;
    }
}
