// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Builds the bytes of an object; integers are little-endian or varints of seven bits a byte, the lowest first. */
final class ByteWriter {

    private byte[] bytes;
    private int length;

    ByteWriter(int capacity) {
        bytes = new byte[capacity];
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** What was written, without a copy. */
    ByteBuffer asBuffer() {
        return ByteBuffer.wrap(bytes, 0, length);
    }

    ByteWriter put(int value) {
        room(1);
        bytes[length++] = (byte) value;
        return this;
    }

    ByteWriter put(byte[] value) {
        return put(value, 0, value.length);
    }

    ByteWriter put(byte[] value, int offset, int count) {
        room(count);
        System.arraycopy(value, offset, bytes, length, count);
        length += count;
        return this;
    }

    ByteWriter put(ByteWriter other) {
        return put(other.bytes, 0, other.length);
    }

    ByteWriter put(Hash hash) {
        room(Hash.SIZE);
        hash.put(ByteBuffer.wrap(bytes, length, Hash.SIZE));
        length += Hash.SIZE;
        return this;
    }

    ByteWriter fixed16(int value) {
        return put(value).put(value >>> 8);
    }

    ByteWriter fixed32(int value) {
        room(4);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(length, value);
        length += 4;
        return this;
    }

    ByteWriter fixed64(long value) {
        room(8);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(length, value);
        length += 8;
        return this;
    }

    /** An unsigned number. */
    ByteWriter varint(long value) {
        room(10);
        long rest = value;
        while ((rest & ~127L) != 0) {
            bytes[length++] = (byte) (rest | 128);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
        return this;
    }

    /** A number of either sign: 0, -1, 1, -2 … become 0, 1, 2, 3 … */
    ByteWriter zigzag(long value) {
        return varint(value << 1 ^ value >> 63);
    }

    /** A varint of the length, then the bytes. */
    ByteWriter sized(byte[] value) {
        return varint(value.length).put(value);
    }

    private void room(int count) {
        if (bytes.length - length < count) {
            int wanted = Math.addExact(length, count);
            bytes = Arrays.copyOf(bytes, Math.max(wanted, (int) Math.min(2L * bytes.length, Integer.MAX_VALUE - 8)));
        }
    }
}
