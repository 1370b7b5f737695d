// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.reading;

import org.mirage.filesystem.NodeFlag;
import org.mirage.filesystem.NodeType;

/**
 * What DOS and Windows note of a file or folder, in FAT and exFAT alike.
 *
 * @param bits as they are stored
 */
public record DosAttributes(int bits) {

    private static final int READ_ONLY = 0x01;
    private static final int HIDDEN = 0x02;
    private static final int SYSTEM = 0x04;
    private static final int VOLUME = 0x08;
    private static final int DIRECTORY = 0x10;
    private static final int ARCHIVE = 0x20;

    /** Whether it is a folder. */
    public boolean isDirectory() {
        return has(DIRECTORY);
    }

    /** Whether it is the label of the volume. */
    public boolean isVolume() {
        return has(VOLUME);
    }

    /**
     * What Linux makes of them with a mask of 022. Folders are never read-only: the attribute means something else there.
     */
    public int permissions(NodeType type) {
        return type == NodeType.FILE && has(READ_ONLY) ? 0555 : 0755;
    }

    /** The flags that mean something to a person. */
    public int flags() {
        return flag(HIDDEN, NodeFlag.HIDDEN) | flag(SYSTEM, NodeFlag.SYSTEM) | flag(ARCHIVE, NodeFlag.ARCHIVE);
    }

    private int flag(int bit, NodeFlag flag) {
        return has(bit) ? flag.bit() : 0;
    }

    private boolean has(int bit) {
        return (bits & bit) != 0;
    }
}
