// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

/** What lies in one window of a disk: segments without gaps, in the order of the disk. */
public final class MapWindow {

    /** Bytes of a window; the last one of a disk may be shorter. */
    public static final int SIZE = 64 << 20;

    /** Decodes a window. */
    public static MapWindow decode(byte[] bytes) throws DamagedObjectException {
        throw new UnsupportedOperationException();
    }

    /** Bytes that the window covers. */
    public int length() {
        throw new UnsupportedOperationException();
    }

    /** Number of segments. */
    public int segments() {
        throw new UnsupportedOperationException();
    }

    /** Where in the window a segment begins, in bytes. */
    public int offset(int segment) {
        throw new UnsupportedOperationException();
    }

    /** Bytes of a segment. */
    public int length(int segment) {
        throw new UnsupportedOperationException();
    }

    /** The chunk that holds a segment's bytes, or null for zeros. */
    public Hash chunk(int segment) {
        throw new UnsupportedOperationException();
    }

    /** Where in its chunk a segment begins, in bytes. */
    public int chunkOffset(int segment) {
        throw new UnsupportedOperationException();
    }

    /** The segment that an offset of the window lies in. */
    public int segmentAt(int offset) {
        throw new UnsupportedOperationException();
    }
}
