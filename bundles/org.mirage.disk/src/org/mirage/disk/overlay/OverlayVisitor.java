// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.overlay;

import java.io.IOException;

/** Visits what an overlay has instead of the disk below it. */
@FunctionalInterface
public interface OverlayVisitor {

    /** Bytes of the disk that the overlay holds, or that it makes zero. */
    void range(long offset, long length, boolean zero) throws IOException;
}
