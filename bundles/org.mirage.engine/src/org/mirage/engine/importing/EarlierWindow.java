// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;

import org.mirage.store.Hash;

/**
 * Looks whether a window of an earlier disk map, in which no byte has changed, still says what a new one would: the same
 * files have the same places, and what was kept of the disk is not free by now.
 */
final class EarlierWindow implements WindowTarget {

    private final EarlierDisk disk;
    private long position;
    private boolean fits = true;

    /** @param start of the window, bytes from the disk's beginning */
    EarlierWindow(EarlierDisk disk, long start) {
        this.disk = disk;
        position = start;
    }

    /** True when it does, after all of the window was told. */
    boolean fits() {
        return fits;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void zero(long length) throws IOException {
        if (fits && length > 0) {
            disk.pieces(position, length, (at, part, chunk, chunkOffset) -> fits &= chunk == null);
        }
        position += length;
    }

    @Override
    public void chunk(Hash chunk, int chunkOffset, long length) throws IOException {
        if (fits && length > 0) {
            long start = position - chunkOffset;
            disk.pieces(position, length, (at, part, there, thereOffset) ->
                    fits &= chunk.equals(there) && thereOffset == at - start);
        }
        position += length;
    }

    @Override
    public void kept(long length) {
        position += length;
    }
}
