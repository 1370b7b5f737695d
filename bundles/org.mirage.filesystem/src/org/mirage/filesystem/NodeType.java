// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem;

/** The kinds of entries, with their bits in a Unix mode. */
public enum NodeType {
    FILE(0100000), DIRECTORY(0040000), LINK(0120000), CHARACTER_DEVICE(0020000), BLOCK_DEVICE(0060000), FIFO(0010000),
    SOCKET(0140000);

    private final int bits;

    NodeType(int bits) {
        this.bits = bits;
    }

    /** The bits under the mask {@code 0170000} of a mode. */
    public int bits() {
        return bits;
    }

    /** Whether it is a device, which has numbers in place of content. */
    public boolean isDevice() {
        return this == CHARACTER_DEVICE || this == BLOCK_DEVICE;
    }

    /** The type that a mode's bits name, or null when they name none. */
    public static NodeType of(int mode) {
        for (NodeType type : values()) {
            if (type.bits == (mode & 0170000)) {
                return type;
            }
        }
        return null;
    }
}
