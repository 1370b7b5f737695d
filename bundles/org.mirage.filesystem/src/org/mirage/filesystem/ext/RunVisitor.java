// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.io.IOException;

/** Takes the blocks of a file, run by run, in the order of the file. */
@FunctionalInterface
public interface RunVisitor {

    /**
     * @param logical the first block in the file
     * @param physical the first block on the volume
     * @param count blocks
     * @param written false for allocated blocks that read as zero
     */
    void run(long logical, long physical, long count, boolean written) throws IOException;
}
