// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.iso;

import java.io.IOException;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.FileSystemType;

/** The file system ISO 9660. */
public final class IsoFileSystem implements FileSystemType {

    @Override
    public boolean recognises(BlockDevice device) throws IOException {
        return IsoVolume.isMarked(device);
    }

    @Override
    public FileSystemReader open(BlockDevice device) throws IOException {
        return new IsoReader(IsoVolume.read(device));
    }
}
