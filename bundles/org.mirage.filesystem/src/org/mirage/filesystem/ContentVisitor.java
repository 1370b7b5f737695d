// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Takes the content of a file, piece by piece. */
@FunctionalInterface
public interface ContentVisitor {

    /**
     * @param fileOffset where in the file, bytes; rises, and what is left out is a hole
     * @param bytes the remaining bytes of it are the content from there on; the buffer is used again afterwards
     */
    void bytes(long fileOffset, ByteBuffer bytes) throws IOException;
}
