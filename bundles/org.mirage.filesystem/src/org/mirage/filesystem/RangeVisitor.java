// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem;

import java.io.IOException;

/** Takes ranges of a volume. */
@FunctionalInterface
public interface RangeVisitor {

    /**
     * @param offset on the volume, bytes
     * @param length bytes
     */
    void range(long offset, long length) throws IOException;
}
