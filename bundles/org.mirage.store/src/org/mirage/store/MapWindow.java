// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.util.Arrays;

/** What lies in one window of a disk: segments without gaps, in the order of the disk. */
public final class MapWindow {

    /** Bytes of a window; the last one of a disk may be shorter. */
    public static final int SIZE = 64 << 20;

    static final int VERSION = 1;
    /** In place of a chunk: the segment is zero. */
    static final int ZERO = 0;
    /** In place of a chunk: the next one of the table, used for the first time. */
    static final int NEXT = 1;
    /** In place of a chunk: from here on the number of one used before. */
    static final int USED = 2;

    private final Hash[] chunks;
    /** Where segments begin, and at last where the window ends. */
    private final int[] starts;
    private final int[] numbers;
    private final int[] chunkOffsets;

    private MapWindow(Hash[] chunks, int[] starts, int[] numbers, int[] chunkOffsets) {
        this.chunks = chunks;
        this.starts = starts;
        this.numbers = numbers;
        this.chunkOffsets = chunkOffsets;
    }

    /** Decodes a window. */
    public static MapWindow decode(byte[] bytes) throws DamagedObjectException {
        ByteReader in = new ByteReader(bytes, "map window");
        if (in.get() != VERSION) {
            throw in.damaged("it is of another version");
        }
        int length = in.small(SIZE);
        Hash[] chunks = new Hash[in.count(Hash.SIZE)];
        for (int i = 0; i < chunks.length; i++) {
            chunks[i] = in.hash();
        }
        int count = in.count(2);
        int[] starts = new int[count + 1];
        int[] numbers = new int[count];
        int[] chunkOffsets = new int[count];
        int used = 0;
        for (int i = 0; i < count; i++) {
            int size = in.small(length - starts[i]);
            int which = in.small(used + USED - 1);
            if (size == 0 || which == NEXT && used == chunks.length) {
                throw in.damaged("segment " + i + " makes no sense");
            }
            starts[i + 1] = starts[i] + size;
            if (which == ZERO) {
                numbers[i] = -1;
                continue;
            }
            numbers[i] = which == NEXT ? used++ : which - USED;
            chunkOffsets[i] = in.small(FastCdc.MAXIMUM);
            if (size > FastCdc.MAXIMUM - chunkOffsets[i]) {
                throw in.damaged("segment " + i + " reaches past its chunk");
            }
        }
        in.end();
        if (starts[count] != length || used != chunks.length) {
            throw in.damaged("its segments do not add up");
        }
        return new MapWindow(chunks, starts, numbers, chunkOffsets);
    }

    /** Bytes that the window covers. */
    public int length() {
        return starts[numbers.length];
    }

    /** Number of segments. */
    public int segments() {
        return numbers.length;
    }

    /** Where in the window a segment begins, in bytes. */
    public int offset(int segment) {
        return starts[segment];
    }

    /** Bytes of a segment. */
    public int length(int segment) {
        return starts[segment + 1] - starts[segment];
    }

    /** The chunk that holds a segment's bytes, or null for zeros. */
    public Hash chunk(int segment) {
        return numbers[segment] < 0 ? null : chunks[numbers[segment]];
    }

    /** Where in its chunk a segment begins, in bytes. */
    public int chunkOffset(int segment) {
        return chunkOffsets[segment];
    }

    /** The segment that an offset of the window lies in. */
    public int segmentAt(int offset) {
        if (offset < 0 || offset >= length()) {
            throw new IllegalArgumentException("Offset " + offset + " in a window of " + length() + " bytes");
        }
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** The chunks that the window uses, each once, in the order of first use. */
    public Hash[] chunks() {
        return chunks.clone();
    }
}
