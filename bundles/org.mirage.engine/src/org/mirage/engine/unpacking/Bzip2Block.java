// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.unpacking;

import java.io.IOException;
import java.util.Arrays;

import org.mirage.engine.unpacking.Bzip2Input.Bzip2Bits;

/** One block of bzip2: decoded as a whole, then taken out bit by bit in the order of the original bytes. */
final class Bzip2Block {

    private static final int MAX_LENGTH = 20;
    private static final int GROUP = 50;
    private static final int[] CRC = crcTable();

    /** For each place: the byte there in the lowest eight bits, and in the others the place of the byte that follows it. */
    private final int[] links;
    private final int size;
    private final int expectedSum;
    private int place;
    private int taken;
    private int previous = -1;
    private int run;
    private int repeat;
    private int sum = -1;

    private Bzip2Block(int[] links, int size, int start, int expectedSum) {
        this.links = links;
        this.size = size;
        this.expectedSum = expectedSum;
        this.place = size == 0 ? 0 : links[start] >>> 8;
    }

    static Bzip2Block read(Bzip2Bits bits, int limit, int expectedSum) throws IOException {
        if (bits.read(1) != 0) {
            throw new IOException("a bzip2 block is of the randomised kind, which no packer writes any more");
        }
        int start = bits.read(24);
        byte[] symbols = symbols(bits);
        int alphabet = symbols.length + 2;
        int tables = bits.read(3);
        int selectorCount = bits.read(15);
        if (tables < 2 || tables > 6 || selectorCount == 0) {
            throw damaged();
        }
        byte[] selectors = selectors(bits, tables, selectorCount);
        Bzip2Codes[] codes = new Bzip2Codes[tables];
        for (int i = 0; i < tables; i++) {
            codes[i] = new Bzip2Codes(lengths(bits, alphabet));
        }
        int[] links = new int[limit];
        int[] counts = new int[256];
        int size = decode(bits, symbols, codes, selectors, links, counts);
        if (start >= size) {
            throw damaged();
        }
        int sum = 0;
        for (int i = 0; i < 256; i++) {
            int here = counts[i];
            counts[i] = sum;
            sum += here;
        }
        for (int i = 0; i < size; i++) {
            links[counts[links[i] & 0xff]++] |= i << 8;
        }
        return new Bzip2Block(links, size, start, expectedSum);
    }

    private static byte[] symbols(Bzip2Bits bits) throws IOException {
        int groups = bits.read(16);
        byte[] found = new byte[256];
        int count = 0;
        for (int group = 0; group < 16; group++) {
            int members = (groups & 0x8000 >> group) == 0 ? 0 : bits.read(16);
            for (int i = 0; i < 16; i++) {
                if ((members & 0x8000 >> i) != 0) {
                    found[count++] = (byte) (group * 16 + i);
                }
            }
        }
        if (count == 0) {
            throw damaged();
        }
        return Arrays.copyOf(found, count);
    }

    private static byte[] selectors(Bzip2Bits bits, int tables, int count) throws IOException {
        byte[] order = {0, 1, 2, 3, 4, 5};
        byte[] selectors = new byte[count];
        for (int i = 0; i < count; i++) {
            int back = 0;
            while (bits.read(1) == 1) {
                if (++back >= tables) {
                    throw damaged();
                }
            }
            selectors[i] = toFront(order, back);
        }
        return selectors;
    }

    private static byte toFront(byte[] order, int place) {
        byte moved = order[place];
        System.arraycopy(order, 0, order, 1, place);
        order[0] = moved;
        return moved;
    }

    private static int[] lengths(Bzip2Bits bits, int alphabet) throws IOException {
        int[] lengths = new int[alphabet];
        int length = bits.read(5);
        for (int i = 0; i < alphabet; i++) {
            while (bits.read(1) == 1) {
                length += bits.read(1) == 0 ? 1 : -1;
                if (length < 1 || length > MAX_LENGTH) {
                    throw damaged();
                }
            }
            if (length < 1 || length > MAX_LENGTH) {
                throw damaged();
            }
            lengths[i] = length;
        }
        return lengths;
    }

    private static int decode(Bzip2Bits bits, byte[] symbols, Bzip2Codes[] codes, byte[] selectors, int[] links, int[] counts)
            throws IOException {
        byte[] order = symbols.clone();
        int end = symbols.length + 1;
        int size = 0;
        int read = 0;
        for (int symbol = next(bits, codes, selectors, read++); symbol != end;) {
            if (symbol <= 1) {
                // runs are written in base 2 with the digits 1 and 2
                long run = 0;
                for (int weight = 0; symbol <= 1; weight++) {
                    if (weight > 20) {
                        throw damaged();
                    }
                    run += (long) (symbol + 1) << weight;
                    symbol = next(bits, codes, selectors, read++);
                }
                if (run > links.length - size) {
                    throw damaged();
                }
                int value = Byte.toUnsignedInt(order[0]);
                counts[value] += (int) run;
                Arrays.fill(links, size, size + (int) run, value);
                size += (int) run;
            } else {
                if (size == links.length) {
                    throw damaged();
                }
                int value = Byte.toUnsignedInt(toFront(order, symbol - 1));
                counts[value]++;
                links[size++] = value;
                symbol = next(bits, codes, selectors, read++);
            }
        }
        return size;
    }

    private static int next(Bzip2Bits bits, Bzip2Codes[] codes, byte[] selectors, int read) throws IOException {
        if (read / GROUP >= selectors.length) {
            throw damaged();
        }
        return codes[selectors[read / GROUP]].read(bits);
    }

    /** Takes bytes out; 0 when there are no more. Four equal bytes are followed by a count of more of them. */
    int take(byte[] target, int offset, int length) {
        int done = 0;
        while (done < length) {
            if (repeat > 0) {
                repeat--;
            } else if (taken == size) {
                break;
            } else {
                int value = step();
                run = value == previous ? run + 1 : 1;
                previous = value;
                if (run == 4 && taken < size) {
                    repeat = step();
                    run = 0;
                }
            }
            target[offset + done++] = (byte) previous;
            sum = sum << 8 ^ CRC[sum >>> 24 ^ previous];
        }
        return done;
    }

    private int step() {
        int link = links[place];
        place = link >>> 8;
        taken++;
        return link & 0xff;
    }

    /** Complains unless all that was taken out is what was packed. */
    void requireSum() throws IOException {
        if (~sum != expectedSum) {
            throw new IOException("the checksum of a bzip2 block is wrong");
        }
    }

    static IOException damaged() {
        return new IOException("a bzip2 block is damaged");
    }

    private static int[] crcTable() {
        int[] table = new int[256];
        for (int i = 0; i < 256; i++) {
            int value = i << 24;
            for (int bit = 0; bit < 8; bit++) {
                value = value < 0 ? value << 1 ^ 0x04c11db7 : value << 1;
            }
            table[i] = value;
        }
        return table;
    }
}
