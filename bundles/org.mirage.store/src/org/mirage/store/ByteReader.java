// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Takes the bytes of an object apart; whatever does not fit is a {@link DamagedObjectException}. */
final class ByteReader {

    private final byte[] bytes;
    private final int end;
    private final String what;
    private int position;

    /** Reads a whole array; {@code what} stands in messages. */
    ByteReader(byte[] bytes, String what) {
        this(bytes, 0, bytes.length, what);
    }

    ByteReader(byte[] bytes, int offset, int length, String what) {
        this.bytes = bytes;
        this.what = what;
        position = offset;
        end = offset + length;
    }

    int position() {
        return position;
    }

    int remaining() {
        return end - position;
    }

    int get() throws DamagedObjectException {
        need(1);
        return bytes[position++] & 255;
    }

    byte[] get(int count) throws DamagedObjectException {
        need(count);
        position += count;
        return Arrays.copyOfRange(bytes, position - count, position);
    }

    void skip(int count) throws DamagedObjectException {
        need(count);
        position += count;
    }

    Hash hash() throws DamagedObjectException {
        need(Hash.SIZE);
        position += Hash.SIZE;
        return Hash.of(bytes, position - Hash.SIZE);
    }

    int fixed16() throws DamagedObjectException {
        return get() | get() << 8;
    }

    int fixed32() throws DamagedObjectException {
        need(4);
        position += 4;
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(position - 4);
    }

    long fixed64() throws DamagedObjectException {
        need(8);
        position += 8;
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(position - 8);
    }

    /** An unsigned number below 2^63. */
    long varint() throws DamagedObjectException {
        long value = anyVarint();
        if (value < 0) {
            throw damaged("a number is too large");
        }
        return value;
    }

    /** An unsigned number of at most a limit. */
    long varint(long limit) throws DamagedObjectException {
        long value = varint();
        if (value > limit) {
            throw damaged("a number is " + value + " where at most " + limit + " can stand");
        }
        return value;
    }

    /** An unsigned number of at most a limit, as an int. */
    int small(int limit) throws DamagedObjectException {
        return (int) varint(limit);
    }

    /** A count of things that take at least {@code smallest} bytes each, so that it bounds what is allocated. */
    int count(int smallest) throws DamagedObjectException {
        return (int) varint(remaining() / smallest);
    }

    long zigzag() throws DamagedObjectException {
        long value = anyVarint();
        return value >>> 1 ^ -(value & 1);
    }

    /** A varint of the length, then the bytes. */
    byte[] sized() throws DamagedObjectException {
        return get(small(remaining()));
    }

    /** Everything must have been read. */
    void end() throws DamagedObjectException {
        if (position != end) {
            throw damaged(end - position + " bytes too many");
        }
    }

    DamagedObjectException damaged(String why) {
        return new DamagedObjectException("The " + what + " makes no sense: " + why);
    }

    private long anyVarint() throws DamagedObjectException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            long b = get();
            value |= (b & 127) << shift;
            if (b < 128) {
                // One form only: no zero byte at the end, no bits beyond 64, so that equal objects have equal names.
                if (b == 0 && shift > 0 || shift == 63 && b > 1) {
                    throw damaged("a number is not in its shortest form");
                }
                return value;
            }
        }
        throw damaged("a number has no end");
    }

    private void need(int count) throws DamagedObjectException {
        if (count < 0 || count > end - position) {
            throw damaged("it ends too early");
        }
    }
}
