// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.DiskFormat;
import org.mirage.engine.Monitor;
import org.mirage.engine.exporting.DiskFileWriter;
import org.mirage.engine.exporting.VersionDevice;

/** The disk's bytes as they are, with holes where there is nothing. */
final class RawOutput implements DiskOutput {

    @Override
    public DiskFormat disk() {
        return DiskFormat.RAW;
    }

    @Override
    public List<Setting> settings() {
        return List.of();
    }

    @Override
    public void write(VersionDevice disk, Path file, Settings settings, Monitor monitor) throws IOException {
        DiskFileWriter.raw(disk, monitor).run(file);
    }

    @Override
    public Optional<BlockDevice> unwritten(BlockDevice disk, Settings settings) {
        return Optional.of(disk);
    }
}
