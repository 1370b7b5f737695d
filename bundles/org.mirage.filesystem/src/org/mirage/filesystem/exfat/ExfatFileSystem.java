// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.exfat;

import java.io.IOException;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.FileSystemType;
import org.mirage.filesystem.TruncatedException;

/** The file system exFAT. */
public final class ExfatFileSystem implements FileSystemType {

    @Override
    public boolean recognises(BlockDevice device) throws IOException {
        return ExfatBootSector.isNamed(device);
    }

    @Override
    public FileSystemReader open(BlockDevice device) throws IOException {
        ExfatBootSector boot;
        try {
            boot = ExfatBootSector.read(device);
        } catch (DamagedException e) {
            throw new DamagedException(e.getMessage()
                    + (ExfatBootSector.hasCopy(device) ? "; there is a copy of it, with which fsck.exfat -b can mend it" : ""));
        }
        if (boot.size() > device.size()) {
            throw new TruncatedException("the image is cut off: its exFAT file system has " + boot.size()
                    + " bytes, but there are only " + device.size());
        }
        return ExfatReader.open(ExfatVolume.of(device, boot));
    }
}
