// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.unpacking;

import java.io.IOException;

import org.mirage.engine.unpacking.Bzip2Input.Bzip2Bits;

/** The canonical Huffman code of a bzip2 table, read a bit at a time. */
final class Bzip2Codes {

    private static final int MAX_LENGTH = 20;

    private final int[] count = new int[MAX_LENGTH + 1];
    private final int[] sorted;

    /** @param lengths of the symbols' codes in bits, 1 to 20 */
    Bzip2Codes(int[] lengths) {
        for (int length : lengths) {
            count[length]++;
        }
        sorted = new int[lengths.length];
        int next = 0;
        for (int length = 1; length <= MAX_LENGTH; length++) {
            for (int symbol = 0; symbol < lengths.length; symbol++) {
                if (lengths[symbol] == length) {
                    sorted[next++] = symbol;
                }
            }
        }
    }

    int read(Bzip2Bits bits) throws IOException {
        int code = 0;
        int first = 0;
        int index = 0;
        for (int length = 1; length <= MAX_LENGTH; length++) {
            code |= bits.read(1);
            int here = count[length];
            if (code - first < here) {
                return sorted[index + code - first];
            }
            index += here;
            first = first + here << 1;
            code <<= 1;
        }
        throw Bzip2Block.damaged();
    }
}
