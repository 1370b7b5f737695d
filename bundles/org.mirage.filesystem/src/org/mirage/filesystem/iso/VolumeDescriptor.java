// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.iso;

import static org.mirage.filesystem.bytes.LittleEndian.u16;
import static org.mirage.filesystem.bytes.LittleEndian.u32;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.mirage.filesystem.DamagedException;

/** A primary or supplementary volume descriptor (ECMA-119, 8.4 and 8.5). */
final class VolumeDescriptor {

    /** Bytes of a descriptor, and of the sectors in which directories lie. */
    static final int SECTOR = 2048;

    private static final int ROOT = 156;
    private static final int CREATED = 813;
    private static final int CHANGED = 830;

    private final byte[] bytes;

    VolumeDescriptor(byte[] bytes) throws DamagedException {
        this.bytes = bytes;
        int size = blockSize();
        if (size < 512 || size > SECTOR || Integer.bitCount(size) != 1) {
            throw new DamagedException("it would have blocks of " + size + " bytes");
        }
    }

    static boolean isOne(byte[] bytes, int type) {
        return bytes[0] == type && new String(bytes, 1, 5, StandardCharsets.ISO_8859_1).equals("CD001");
    }

    /** True when names are in 16-bit units (Joliet specification, "Escape Sequences"). */
    boolean isJoliet() {
        return bytes[88] == '%' && bytes[89] == '/' && (bytes[90] == '@' || bytes[90] == 'C' || bytes[90] == 'E');
    }

    int blockSize() {
        return u16(bytes, 128);
    }

    /** Bytes of the volume. */
    long size() {
        return u32(bytes, 80) * blockSize();
    }

    /** Where the root directory begins. */
    long root() {
        return (u32(bytes, ROOT + 2) + (bytes[ROOT + 1] & 0xFF)) * blockSize();
    }

    /** The label without spaces at its end. */
    byte[] label() {
        return trimmed(Arrays.copyOfRange(bytes, 40, 72));
    }

    private static byte[] trimmed(byte[] label) {
        int end = 0;
        for (int i = 0; i < label.length && label[i] != 0; i++) {
            end = label[i] == ' ' ? end : i + 1;
        }
        return Arrays.copyOf(label, end);
    }

    /** When it was changed or else made, as {@code blkid} prints it in place of a UUID; empty when it does not say. */
    String date() {
        String changed = date(CHANGED);
        return changed.isEmpty() ? date(CREATED) : changed;
    }

    private String date(int at) {
        String text = new String(bytes, at, 16, StandardCharsets.ISO_8859_1);
        boolean none = !text.chars().allMatch(c -> c >= '0' && c <= '9') || text.chars().allMatch(c -> c == '0');
        return none ? "" : String.join("-", text.substring(0, 4), text.substring(4, 6), text.substring(6, 8),
                text.substring(8, 10), text.substring(10, 12), text.substring(12, 14), text.substring(14));
    }
}
