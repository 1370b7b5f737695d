// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import static org.mirage.filesystem.bytes.LittleEndian.i32;

import java.util.Arrays;

/** Hashes of attributes, which tell whether two blocks or values are equal (kernel: {@code ext4_xattr_hash_entry()}). */
final class AttributeHash {

    private AttributeHash() {
    }

    /** True when the record's hash is one that name and value can have; the value's own is given. */
    static boolean fits(AttributeRecord record, int... value) {
        return record.hash() == of(record.name(), false, value) || record.hash() == of(record.name(), true, value);
    }

    /** The words of a value that stands beside its record, padded with zeros. */
    static int[] words(byte[] value) {
        byte[] padded = Arrays.copyOf(value, value.length + 3 & ~3);
        int[] words = new int[padded.length / 4];
        for (int i = 0; i < words.length; i++) {
            words[i] = i32(padded, 4 * i);
        }
        return words;
    }

    /**
     * @param signed as kernels of some machines reckoned for long, with bytes above 0x7F as negative
     */
    private static int of(byte[] name, boolean signed, int[] value) {
        int hash = 0;
        for (byte b : name) {
            hash = hash << 5 ^ hash >>> 27 ^ (signed ? b : b & 0xFF);
        }
        for (int word : value) {
            hash = hash << 16 ^ hash >>> 16 ^ word;
        }
        return hash;
    }
}
