// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;

/** Visits what a disk is made of, in the order of the disk. */
@FunctionalInterface
public interface MapVisitor {

    /** A range of bytes that lie in a chunk from {@code chunkOffset} on, or are zeros when the chunk is null. */
    void piece(long offset, long length, Hash chunk, int chunkOffset) throws IOException;
}
