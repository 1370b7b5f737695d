// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.content;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.mirage.engine.ByteCount;

/** Unpacks bytes that were packed with deflate, and stops where they become more than is believed. */
public final class Unpacked {

    private Unpacked() {
    }

    /**
     * Unpacks what has zlib's header before it and its checksum behind it.
     *
     * @throws DamagedFileException when it is damaged or becomes too large
     */
    public static byte[] zlib(byte[] packed, int limit) throws DamagedFileException {
        return unpacked(packed, new Inflater(), limit);
    }

    /**
     * Unpacks the bare stream.
     *
     * @throws DamagedFileException when it is damaged or becomes too large
     */
    public static byte[] deflate(byte[] packed, int limit) throws DamagedFileException {
        return unpacked(packed, new Inflater(true), limit);
    }

    private static byte[] unpacked(byte[] packed, Inflater inflater, int limit) throws DamagedFileException {
        // by the byte more it is seen that they become more
        byte[] unpacked = new byte[limit + 1];
        int filled = 0;
        try {
            inflater.setInput(packed);
            while (!inflater.finished()) {
                int count = inflater.inflate(unpacked, filled, unpacked.length - filled);
                filled += count;
                if (filled > limit) {
                    throw new DamagedFileException("packed bytes become more than " + ByteCount.show(limit));
                }
                if (count == 0 && !inflater.finished()) {
                    throw new DamagedFileException("packed bytes end too early");
                }
            }
            return Arrays.copyOf(unpacked, filled);
        } catch (DataFormatException e) {
            throw new DamagedFileException("packed bytes are damaged");
        } finally {
            inflater.end();
        }
    }
}
