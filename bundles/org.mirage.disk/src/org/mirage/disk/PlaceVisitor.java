// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.io.IOException;

/** Takes pieces of a volume. */
@FunctionalInterface
public interface PlaceVisitor {

    /**
     * @param offset where on the volume, bytes
     * @param device which device, from 0 on
     * @param deviceOffset where on the device, bytes
     * @param length bytes
     */
    void place(long offset, int device, long deviceOffset, long length) throws IOException;
}
