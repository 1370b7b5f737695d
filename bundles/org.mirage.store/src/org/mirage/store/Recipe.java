// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.util.Arrays;

/** A decoded recipe object: the pieces of a content, or the parts that a very long list of them is split into. */
final class Recipe {

    /** Most pieces or parts of one object. */
    static final int MOST_PIECES = 1 << 15;

    private static final int VERSION = 1;

    private final int level;
    private final long[] ends;
    private final Hash[] hashes;

    private Recipe(int level, long[] ends, Hash[] hashes) {
        this.level = level;
        this.ends = ends;
        this.hashes = hashes;
    }

    static Recipe decode(byte[] bytes, ObjectName name) throws DamagedObjectException {
        ByteReader in = new ByteReader(bytes, name.toString());
        if (in.get() != VERSION) {
            throw in.damaged("it is of another version");
        }
        int level = in.small(1);
        long size = in.varint();
        int count = in.count(1);
        if (count > MOST_PIECES) {
            throw in.damaged("it has " + count + " pieces");
        }
        long[] ends = new long[count];
        Hash[] hashes = new Hash[count];
        long end = 0;
        for (int i = 0; i < count; i++) {
            long length = in.varint();
            boolean hole = level == 0 && (length & 1) != 0;
            length = level == 0 ? length >>> 1 : length;
            if (length == 0 || length > size - end || level == 0 && !hole && length > FastCdc.MAXIMUM) {
                throw in.damaged("a piece has " + length + " bytes");
            }
            end += length;
            ends[i] = end;
            hashes[i] = hole ? null : in.hash();
        }
        in.end();
        if (end != size) {
            throw in.damaged("its pieces add up to " + end + " bytes in place of " + size);
        }
        return new Recipe(level, ends, hashes);
    }

    /** The beginning of a recipe's bytes; {@link #encodePiece} or {@link #encodePart} follow, so often as counted. */
    static ByteWriter encode(int level, long size, int count) {
        return new ByteWriter(16 + count * 36).put(VERSION).varint(level).varint(size).varint(count);
    }

    /** A chunk, or a hole when the hash is null. */
    static void encodePiece(ByteWriter out, long length, Hash chunk) {
        out.varint(length << 1 | (chunk == null ? 1 : 0));
        if (chunk != null) {
            out.put(chunk);
        }
    }

    /** A recipe object of its own for so many bytes of the content. */
    static void encodePart(ByteWriter out, long length, Hash part) {
        out.varint(length).put(part);
    }

    /** True when the hashes name recipes in place of chunks. */
    boolean split() {
        return level > 0;
    }

    long size() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    int count() {
        return ends.length;
    }

    long start(int piece) {
        return piece == 0 ? 0 : ends[piece - 1];
    }

    long length(int piece) {
        return ends[piece] - start(piece);
    }

    /** The chunk or part; null for a hole. */
    Hash hash(int piece) {
        return hashes[piece];
    }

    /** The piece that an offset below {@link #size} lies in. */
    int at(long offset) {
        int found = Arrays.binarySearch(ends, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
