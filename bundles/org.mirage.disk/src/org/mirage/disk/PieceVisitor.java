// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.io.IOException;

/** Takes the pieces of a volume that lie on a device. */
@FunctionalInterface
public interface PieceVisitor {

    /**
     * @param deviceOffset where on the device, bytes
     * @param offset where on the volume, bytes
     * @param length bytes
     * @param copy true for a mirror: the volume is read from another piece
     */
    void piece(long deviceOffset, long offset, long length, boolean copy) throws IOException;
}
