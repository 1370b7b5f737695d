// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** An open disk image; closing it closes its device. */
public final class DiskImage implements Closeable {

    private final Path file;
    private final DiskFormat format;
    private final BlockDevice device;

    DiskImage(Path file, DiskFormat format, BlockDevice device) {
        this.file = file;
        this.format = format;
        this.device = device;
    }

    /** The file as it was named. */
    public Path file() {
        return file;
    }

    /** The format that it is read as. */
    public DiskFormat format() {
        return format;
    }

    /** The disk in it. */
    public BlockDevice device() {
        return device;
    }

    @Override
    public void close() throws IOException {
        device.close();
    }
}
