// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;

/** Visits what a content is made of, in the order of the file. */
@FunctionalInterface
public interface PieceVisitor {

    /** A chunk (from its beginning on), or a hole when the chunk is null. */
    void piece(long fileOffset, Hash chunk, long length) throws IOException;
}
