// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;

import org.mirage.store.Hash;

/** Is told, from a window's beginning to its end, what its bytes are. */
interface WindowTarget {

    /** How far the disk has been told of. */
    long position();

    /** The next bytes are zeros, or of no use. */
    void zero(long length) throws IOException;

    /** The next bytes are those of a chunk from an offset on. */
    void chunk(Hash chunk, int chunkOffset, long length) throws IOException;

    /** The next bytes are no file's content and have to be kept. */
    void kept(long length) throws IOException;
}
