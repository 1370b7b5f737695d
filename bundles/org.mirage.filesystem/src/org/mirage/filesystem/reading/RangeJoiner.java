// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.reading;

import java.io.IOException;

import org.mirage.filesystem.RangeVisitor;

/** Joins ranges that touch, given in rising order, before it passes them on. */
public final class RangeJoiner implements RangeVisitor {

    private final RangeVisitor visitor;
    private long offset;
    private long length;

    public RangeJoiner(RangeVisitor visitor) {
        this.visitor = visitor;
    }

    @Override
    public void range(long newOffset, long newLength) throws IOException {
        if (newLength > 0 && newOffset == offset + length) {
            length += newLength;
        } else if (newLength > 0) {
            end();
            offset = newOffset;
            length = newLength;
        }
    }

    /** To be called last. */
    public void end() throws IOException {
        if (length > 0) {
            visitor.range(offset, length);
        }
    }
}
