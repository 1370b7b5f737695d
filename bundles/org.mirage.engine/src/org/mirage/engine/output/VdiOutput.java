// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.mirage.disk.DiskFormat;
import org.mirage.engine.Monitor;
import org.mirage.engine.exporting.DiskFileWriter;
import org.mirage.engine.exporting.VersionDevice;

/** VirtualBox's format: growing with use, or with a place for every block. */
final class VdiOutput implements DiskOutput {

    private static final String STATIC = "static";

    @Override
    public DiskFormat disk() {
        return DiskFormat.VDI;
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.of(STATIC, "a place in the file for every block", "off", "on"));
    }

    @Override
    public void write(VersionDevice disk, Path file, Settings settings, Monitor monitor) throws IOException {
        DiskFileWriter.vdi(disk, settings.is(STATIC, "on"), monitor).run(file);
    }
}
