// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search.index;

/** Reads a file of the index from some place on. */
final class Cursor {

    private final CheckedMap map;
    private long at;

    Cursor(CheckedMap map, long at) {
        this.map = map;
        this.at = at;
    }

    /** A number of seven bits a byte, the lowest first. */
    int varint() throws DamagedIndexException {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = map.int8(at++);
            value |= (next & 127) << shift;
            if (next < 128) {
                if (value < 0) {
                    break;
                }
                return value;
            }
        }
        throw map.damaged();
    }

    /** A number of bytes, then these. */
    byte[] sized() throws DamagedIndexException {
        int length = varint();
        at += length;
        return map.bytes(at - length, length);
    }

    /** Passes over a number of bytes and these. */
    void skipSized() throws DamagedIndexException {
        int length = varint();
        at += length;
    }
}
