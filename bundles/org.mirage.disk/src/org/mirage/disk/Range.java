// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

/** A range of bytes on a device. */
public record Range(long offset, long length) {

    public Range {
        if (offset < 0 || length < 0 || offset + length < 0) {
            throw new IllegalArgumentException("no range: " + offset + " + " + length);
        }
    }

    /** The first byte offset after the range. */
    public long end() {
        return offset + length;
    }
}
