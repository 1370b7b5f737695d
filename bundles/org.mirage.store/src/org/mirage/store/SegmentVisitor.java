// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;

/** Visits ranges of a disk in order. */
@FunctionalInterface
public interface SegmentVisitor {

    /** A range of bytes: all zero and held nowhere, or data. */
    void segment(long offset, long length, boolean zero) throws IOException;
}
