// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.tar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mirage.filesystem.Attribute;
import org.mirage.filesystem.DamagedException;

/**
 * The records of a pax extended header: {@code length key=value\n} each, values being any bytes.
 *
 * <p>Source: POSIX.1-2017, pax, "pax Extended Header"; star(5) for {@code SCHILY.xattr}; GNU tar manual, "PAX Keywords".
 */
final class PaxRecords {

    private static final String ATTRIBUTE = "SCHILY.xattr.";
    private static final Set<String> PIECES = Set.of("GNU.sparse.offset", "GNU.sparse.numbytes");
    private static final int MAX_DIGITS = 18;
    private static final int NANOSECOND_DIGITS = 9;
    /** Longest key that is looked at: a name of an attribute has at most 255 bytes, escaped three times as many. */
    private static final int MAX_KEY = 1024;

    private final Map<String, byte[]> values = new LinkedHashMap<>();
    private final List<Long> pieces = new ArrayList<>();

    /** Takes in the records of one header; later ones replace earlier ones. */
    void add(byte[] data) throws DamagedException {
        int at = 0;
        while (at < data.length && data[at] != 0) {
            int space = at;
            long length = 0;
            while (space < data.length && data[space] >= '0' && data[space] <= '9' && space - at < MAX_DIGITS) {
                length = length * 10 + data[space++] - '0';
            }
            if (space == at || space >= data.length || data[space] != ' ' || length > data.length - at || length < space - at + 3
                    || data[at + (int) length - 1] != '\n') {
                throw new DamagedException("an extended header of the archive is damaged");
            }
            record(data, space + 1, at + (int) length - 1);
            at += (int) length;
        }
    }

    private void record(byte[] data, int from, int to) throws DamagedException {
        int equals = from;
        while (equals < to && data[equals] != '=') {
            equals++;
        }
        if (equals == to || equals - from > MAX_KEY) {
            throw new DamagedException("an extended header of the archive has a record without a key");
        }
        String key = new String(data, from, equals - from, StandardCharsets.ISO_8859_1);
        byte[] value = Arrays.copyOfRange(data, equals + 1, to);
        if (PIECES.contains(key)) {
            pieces.add(decimal(value));
        } else {
            values.put(key, value);
        }
    }

    byte[] bytes(String key) {
        return values.get(key);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** A number that is not negative, {@code absent} where there is no such record. */
    long number(String key, long absent) throws DamagedException {
        byte[] value = values.get(key);
        return value == null ? absent : decimal(value);
    }

    static long decimal(byte[] digits) throws DamagedException {
        if (digits.length == 0 || digits.length > MAX_DIGITS) {
            throw new DamagedException("an extended header of the archive has no number where one belongs");
        }
        long value = 0;
        for (byte digit : digits) {
            if (digit < '0' || digit > '9') {
                throw new DamagedException("an extended header of the archive has no number where one belongs");
            }
            value = value * 10 + digit - '0';
        }
        return value;
    }

    /** Seconds, floored, and nanoseconds of a time such as {@code -1.25}; null where there is none. */
    long[] time(String key) throws DamagedException {
        byte[] value = values.get(key);
        if (value == null) {
            return null;
        }
        boolean negative = value.length > 0 && value[0] == '-';
        int start = negative ? 1 : 0;
        int point = start;
        while (point < value.length && value[point] != '.') {
            point++;
        }
        long seconds = decimal(Arrays.copyOfRange(value, start, point));
        long nanoseconds = 0;
        for (int i = 0; i < NANOSECOND_DIGITS; i++) {
            int at = point + 1 + i;
            int digit = at < value.length ? value[at] - '0' : 0;
            if (digit < 0 || digit > 9) {
                throw new DamagedException("an extended header of the archive has no time where one belongs");
            }
            nanoseconds = nanoseconds * 10 + digit;
        }
        if (!negative) {
            return new long[] {seconds, nanoseconds};
        }
        return nanoseconds == 0 ? new long[] {-seconds, 0} : new long[] {-seconds - 1, 1_000_000_000 - nanoseconds};
    }

    /** Offsets and lengths in turn, as the form 0.0 of sparse files lists them. */
    List<Long> pieces() {
        return pieces;
    }

    /** Extended attributes, sorted by name; GNU tar escapes {@code %} and {@code =} in their names. */
    List<Attribute> attributes() {
        List<Attribute> attributes = new ArrayList<>();
        values.forEach((key, value) -> {
            if (key.startsWith(ATTRIBUTE) && key.length() > ATTRIBUTE.length()) {
                String name = key.substring(ATTRIBUTE.length()).replace("%3D", "=").replace("%25", "%");
                attributes.add(new Attribute(name.getBytes(StandardCharsets.ISO_8859_1), value));
            }
        });
        attributes.sort((a, b) -> Arrays.compareUnsigned(a.name(), b.name()));
        return attributes;
    }
}
