// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.files;

import org.mirage.engine.MachineEntry;
import org.mirage.ui.Icons;

/** Which picture an entry has. */
public final class EntryIcons {

    private static final int EXECUTABLE = 0111;

    private EntryIcons() {
    }

    /** The picture of its type; of a mount point that of one, of a program likewise. */
    public static Icons of(MachineEntry entry) {
        if (entry.mountPoint()) {
            return Icons.MOUNT;
        }
        return switch (entry.entry().type()) {
            case DIRECTORY -> Icons.FOLDER;
            case LINK -> Icons.LINK;
            case CHARACTER_DEVICE, BLOCK_DEVICE -> Icons.DEVICE;
            case FIFO, SOCKET -> Icons.PIPE;
            case FILE -> (entry.entry().permissions() & EXECUTABLE) == 0 ? Icons.FILE : Icons.PROGRAM;
        };
    }
}
