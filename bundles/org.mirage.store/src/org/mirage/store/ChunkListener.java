// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;

/** Learns how a file's content was cut, chunk by chunk in the order of the file. */
@FunctionalInterface
public interface ChunkListener {

    /** A chunk of some bytes lies at an offset of the file. */
    void chunk(long fileOffset, Hash chunk, int length) throws IOException;
}
