// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

/**
 * A range of a device, in bytes, and what is known of it.
 *
 * @param zero true when every byte of it reads as zero; false when it has to be read to know
 */
public record BlockStatus(long offset, long length, boolean zero) {

    /** The first byte offset after the range. */
    public long end() {
        return offset + length;
    }
}
