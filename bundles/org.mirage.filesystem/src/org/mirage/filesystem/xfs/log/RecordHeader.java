// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs.log;

import static org.mirage.filesystem.bytes.BigEndian.i32;
import static org.mirage.filesystem.bytes.BigEndian.i64;
import static org.mirage.filesystem.bytes.BigEndian.u32;

import java.util.Arrays;
import java.util.zip.CRC32C;

import org.mirage.filesystem.bytes.LittleEndian;

/**
 * The header of a log record: one block, and for records longer than 32 KiB further ones. The first word of each block of
 * data is kept here, as a cycle stands there on the disk (kernel: {@code xlog_rec_header}, {@code xlog_rec_ext_header}).
 */
final class RecordHeader {

    /** Bytes of data that one block of header keeps the first words of. */
    static final int SPAN = 32 << 10;
    /** The longest record that there is, bytes of data. */
    static final int LONGEST = 256 << 10;

    private static final int CHECKSUM = 32;
    private static final int CYCLES = 44;
    private static final int WORDS = 64;
    private static final int FORMAT = 300;
    private static final int UUID = 304;
    private static final int SIZE = 320;
    private static final int EXTENSION_CYCLES = 4;
    private static final int EXTENSION_LENGTH = 260;
    /** How long the structure is for compilers of 64 and of 32 bits; the sum is over all of it. */
    private static final int[] LENGTHS = {328, 324};

    private final byte[] bytes;

    /** @param bytes the first block of it, or all */
    RecordHeader(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean hasMagic() {
        return LogArea.isHeader(bytes, 0);
    }

    int version() {
        return i32(bytes, 8);
    }

    /** Bytes of data. */
    long length() {
        return u32(bytes, 12);
    }

    /** The log sequence number: cycle and block at which the record begins. */
    long sequence() {
        return i64(bytes, 16);
    }

    /** The block of the oldest record that was not yet needless when this one was written. */
    long tailBlock() {
        return u32(bytes, 28);
    }

    long operations() {
        return u32(bytes, 40);
    }

    /** 1 for a log written by a little-endian machine. */
    int format() {
        return i32(bytes, FORMAT);
    }

    boolean isOf(byte[] uuid) {
        return Arrays.equals(bytes, UUID, UUID + 16, uuid, 0, 16);
    }

    /** Bytes of data that records of this log may have. */
    long size() {
        return u32(bytes, SIZE);
    }

    /** Blocks that headers of this log take. */
    int blocks() {
        return (version() & 2) != 0 && size() > SPAN ? (int) Math.min((size() + SPAN - 1) / SPAN, LONGEST / SPAN) : 1;
    }

    boolean hasChecksum() {
        return i32(bytes, CHECKSUM) != 0;
    }

    /** True when the checksum fits the header and the data as they stand in the log. */
    boolean checksumFits(byte[] data) {
        for (int length : LENGTHS) {
            if (checksum(length, data) == LittleEndian.i32(bytes, CHECKSUM)) {
                return true;
            }
        }
        return false;
    }

    private int checksum(int headerLength, byte[] data) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, CHECKSUM);
        crc.update(new byte[4], 0, 4);
        crc.update(bytes, CHECKSUM + 4, headerLength - CHECKSUM - 4);
        int length = (int) length();
        for (int i = 1; i * LogArea.BLOCK < bytes.length && i < (length + SPAN - 1) / SPAN; i++) {
            crc.update(bytes, i * LogArea.BLOCK, EXTENSION_LENGTH);
        }
        crc.update(data, 0, length);
        return (int) crc.getValue();
    }

    /** Puts the first words of the blocks of data back. */
    void unpack(byte[] data) {
        for (int block = 0; block * LogArea.BLOCK < data.length && block < WORDS * (bytes.length / LogArea.BLOCK); block++) {
            int from = block < WORDS ? CYCLES + 4 * block
                    : block / WORDS * LogArea.BLOCK + EXTENSION_CYCLES + 4 * (block % WORDS);
            System.arraycopy(bytes, from, data, block * LogArea.BLOCK, 4);
        }
    }
}
