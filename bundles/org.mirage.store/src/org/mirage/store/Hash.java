// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;

/** A SHA-256 value; four longs, so that millions of them stay small. Ordered as unsigned bytes. */
public final class Hash implements Comparable<Hash> {

    /** Bytes of a hash. */
    public static final int SIZE = 32;

    private static final String DIGITS = "0123456789abcdef";

    private final long first;
    private final long second;
    private final long third;
    private final long fourth;

    Hash(long first, long second, long third, long fourth) {
        this.first = first;
        this.second = second;
        this.third = third;
        this.fourth = fourth;
    }

    /** The hash held in exactly 32 bytes. */
    public static Hash of(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException("A hash has 32 bytes, not " + bytes.length);
        }
        return of(bytes, 0);
    }

    /** The hash held in 32 bytes from an offset on. */
    public static Hash of(byte[] bytes, int offset) {
        return of(ByteBuffer.wrap(bytes), offset);
    }

    /** The hash held in 32 bytes of a buffer from an index on; the buffer's position does not move. */
    static Hash of(ByteBuffer bytes, int index) {
        if (bytes.order() != ByteOrder.BIG_ENDIAN) {
            return of(bytes.duplicate(), index);
        }
        return new Hash(bytes.getLong(index), bytes.getLong(index + 8), bytes.getLong(index + 16),
                bytes.getLong(index + 24));
    }

    /**
     * The hash written as 64 hexadecimal digits.
     *
     * @throws IllegalArgumentException when the text is anything else
     */
    public static Hash parse(String hex) {
        if (hex.length() != 2 * SIZE) {
            throw new IllegalArgumentException("Not a hash of 64 hexadecimal digits: " + hex);
        }
        long[] words = new long[4];
        for (int i = 0; i < 2 * SIZE; i++) {
            int digit = Character.digit(hex.charAt(i), 16);
            if (digit < 0 || hex.charAt(i) > 'f') {
                throw new IllegalArgumentException("Not a hash of 64 hexadecimal digits: " + hex);
            }
            words[i / 16] = words[i / 16] << 4 | digit;
        }
        return new Hash(words[0], words[1], words[2], words[3]);
    }

    /** SHA-256 of a whole array. */
    public static Hash sha256(byte[] bytes) {
        return sha256(bytes, 0, bytes.length);
    }

    /** SHA-256 of a part of an array. */
    public static Hash sha256(byte[] bytes, int offset, int length) {
        MessageDigest digest = Digests.local();
        digest.update(bytes, offset, length);
        return of(digest.digest());
    }

    /** SHA-256 of what remains of a buffer; its position does not move. */
    public static Hash sha256(ByteBuffer bytes) {
        MessageDigest digest = Digests.local();
        digest.update(bytes.duplicate());
        return of(digest.digest());
    }

    /** The 32 bytes, in a new array. */
    public byte[] bytes() {
        byte[] bytes = new byte[SIZE];
        put(ByteBuffer.wrap(bytes));
        return bytes;
    }

    /** Writes the 32 bytes at the buffer's position, whatever its byte order. */
    public void put(ByteBuffer target) {
        ByteOrder order = target.order();
        target.order(ByteOrder.BIG_ENDIAN).putLong(first).putLong(second).putLong(third).putLong(fourth).order(order);
    }

    /** The word at an index of 0 to 3, the first being the most significant. */
    long word(int index) {
        return switch (index) {
            case 0 -> first;
            case 1 -> second;
            case 2 -> third;
            default -> fourth;
        };
    }

    @Override
    public int compareTo(Hash that) {
        int order = Long.compareUnsigned(first, that.first);
        if (order == 0) {
            order = Long.compareUnsigned(second, that.second);
        }
        if (order == 0) {
            order = Long.compareUnsigned(third, that.third);
        }
        return order != 0 ? order : Long.compareUnsigned(fourth, that.fourth);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && first == that.first && second == that.second && third == that.third
                && fourth == that.fourth;
    }

    @Override
    public int hashCode() {
        return (int) first;
    }

    /** The 64 hexadecimal digits, in small letters. */
    @Override
    public String toString() {
        char[] hex = new char[2 * SIZE];
        for (int i = 0; i < hex.length; i++) {
            hex[i] = DIGITS.charAt((int) (word(i / 16) >>> 60 - i % 16 * 4) & 15);
        }
        return new String(hex);
    }
}
