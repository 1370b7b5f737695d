// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search.index;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes the numbers and bytes that files of the index are made of, and counts them. */
final class SectionOutput {

    private final OutputStream target;
    private final ByteBuffer number = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    private long written;

    SectionOutput(OutputStream target) {
        this.target = target;
    }

    /** Bytes that were written. */
    long written() {
        return written;
    }

    void bytes(byte[] bytes) throws IOException {
        bytes(bytes, bytes.length);
    }

    private void bytes(byte[] bytes, int length) throws IOException {
        target.write(bytes, 0, length);
        written += length;
    }

    void int32(int value) throws IOException {
        bytes(number.putInt(0, value).array(), 4);
    }

    void int64(long value) throws IOException {
        bytes(number.putLong(0, value).array(), 8);
    }

    /** A number that is not negative, of seven bits a byte, the lowest first. */
    void varint(int value) throws IOException {
        int rest = value;
        while (rest > 127) {
            target.write(rest & 127 | 128);
            rest >>>= 7;
            written++;
        }
        target.write(rest);
        written++;
    }

    /** A number of bytes, then these. */
    void sized(byte[] bytes) throws IOException {
        varint(bytes.length);
        bytes(bytes);
    }

    void all(ByteArrayOutputStream bytes) throws IOException {
        bytes.writeTo(target);
        written += bytes.size();
    }
}
