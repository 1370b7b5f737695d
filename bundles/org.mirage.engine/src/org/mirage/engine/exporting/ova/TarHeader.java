// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting.ova;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * The header of a file in a tar archive (POSIX.1-1988, "ustar"). A length of 8 GiB and more stands there as a binary number, as GNU
 * tar writes it and all others read it.
 */
final class TarHeader {

    /** Headers and contents fill whole blocks of so many bytes. */
    static final int BLOCK = 512;
    /** The longest name, in bytes. */
    static final int LONGEST_NAME = 100;

    private static final long LONGEST_OCTAL = 1L << 33;
    private static final int CHECKSUM = 148;
    private static final int MODE = 0644;

    private TarHeader() {
    }

    /** The header of a plain file; its name is ASCII. */
    static byte[] of(String name, long length, Instant time) {
        ByteBuffer header = ByteBuffer.allocate(BLOCK);
        header.put(ascii(name));
        header.position(LONGEST_NAME).put(octal(MODE, 7)).put(octal(0, 7)).put(octal(0, 7));
        if (length < LONGEST_OCTAL) {
            header.put(octal(length, 11));
        } else {
            header.putInt(0x80 << 24).putLong(length);
        }
        header.put(octal(Math.clamp(time.getEpochSecond(), 0, LONGEST_OCTAL - 1), 11)).put(ascii("        0"));
        header.position(257).put(ascii("ustar\00000")).put(ascii("root")).position(297).put(ascii("root"));
        header.position(329).put(octal(0, 7)).put(octal(0, 7));
        int sum = 0;
        for (byte one : header.array()) {
            sum += Byte.toUnsignedInt(one);
        }
        return header.position(CHECKSUM).put(octal(sum, 6)).put((byte) ' ').array();
    }

    /** How many bytes a content takes. */
    static long filled(long length) {
        return (length + BLOCK - 1) / BLOCK * BLOCK;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] octal(long number, int digits) {
        String text = Long.toOctalString(number);
        return ascii("0".repeat(digits - text.length()) + text + "\0");
    }
}
