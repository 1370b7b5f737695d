// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import java.io.IOException;

/** Takes the blocks of a fork, run by run, in the order of the file. */
@FunctionalInterface
interface RunVisitor {

    /**
     * @param logical the first block in the file
     * @param offset where it stands on the volume, bytes
     * @param count blocks
     * @param written false for allocated blocks that read as zero
     */
    void run(long logical, long offset, long count, boolean written) throws IOException;
}
