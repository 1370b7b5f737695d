// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

/**
 * What of a chunk lies in one piece of a device.
 *
 * @param device its place among the members
 * @param offset where on the device, bytes
 * @param chunk whose
 * @param index which of the chunk's stripes
 */
record Stripe(int device, long offset, Chunk chunk, int index) {

    long length() {
        return chunk.stripeLength();
    }

    /** The first byte of the device after it. */
    long end() {
        return offset + length();
    }
}
