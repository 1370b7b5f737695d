// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import org.mirage.store.Hash;

/**
 * Bytes of a volume that are a file's content.
 *
 * @param offset on the volume, bytes
 * @param length bytes
 * @param chunk of the store that holds them
 * @param chunkOffset where in the chunk they begin, bytes
 */
record WrittenPiece(long offset, long length, Hash chunk, int chunkOffset) {

    long end() {
        return offset + length;
    }
}
