// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads a disk's bytes through its map; for any number of threads. */
public final class DiskMapReader {

    public DiskMapReader(ObjectSource source, DiskRecord disk) {
        throw new UnsupportedOperationException();
    }

    /** Bytes of the disk. */
    public long size() {
        throw new UnsupportedOperationException();
    }

    /** Reads as many bytes from an offset on as the buffer takes; all of them must lie on the disk. */
    public void read(long offset, ByteBuffer target) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Visits a range of the disk as zero and data, neighbours of the same kind joined; reads only the map. */
    public void segments(long offset, long length, SegmentVisitor visitor) throws IOException {
        throw new UnsupportedOperationException();
    }
}
