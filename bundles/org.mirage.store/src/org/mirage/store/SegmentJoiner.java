// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;

/** Joins neighbouring ranges of the same kind before they are visited. */
final class SegmentJoiner {

    private final SegmentVisitor visitor;
    private long offset;
    private long length;
    private boolean zero;

    SegmentJoiner(SegmentVisitor visitor) {
        this.visitor = visitor;
    }

    void add(long nextOffset, long nextLength, boolean nextZero) throws IOException {
        if (length > 0 && zero == nextZero) {
            length += nextLength;
            return;
        }
        finish();
        offset = nextOffset;
        length = nextLength;
        zero = nextZero;
    }

    void finish() throws IOException {
        if (length > 0) {
            visitor.segment(offset, length, zero);
            length = 0;
        }
    }
}
