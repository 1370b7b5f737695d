// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem;

import java.io.IOException;

import org.mirage.disk.BlockDevice;

/** One family of file systems that Mirage reads itself. */
public interface FileSystemType {

    /** True when the device carries the family's mark; damage further in is no reason for false. */
    boolean recognises(BlockDevice device) throws IOException;

    /**
     * Opens a volume.
     *
     * @throws DamagedException when no tree can be had from it without guessing; the message says why
     */
    FileSystemReader open(BlockDevice device) throws IOException;
}
