// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

/** The kinds of entries; the code stands in trees. */
public enum EntryType {
    FILE(1), DIRECTORY(2), LINK(3), CHARACTER_DEVICE(4), BLOCK_DEVICE(5), FIFO(6), SOCKET(7);

    private static final EntryType[] TYPES = values();

    private final int code;

    EntryType(int code) {
        this.code = code;
    }

    /** The number that stands for this type in trees, from 1 on. */
    public int code() {
        return code;
    }

    /** Whether it is a device, which has numbers in place of content. */
    public boolean isDevice() {
        return this == CHARACTER_DEVICE || this == BLOCK_DEVICE;
    }

    /** The type that a code stands for, or null when it stands for none. */
    public static EntryType of(int code) {
        return code >= 1 && code <= TYPES.length ? TYPES[code - 1] : null;
    }
}
