// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mirage.disk.DiskFormat;
import org.mirage.engine.Monitor;
import org.mirage.engine.exporting.QemuConversion;
import org.mirage.engine.exporting.VersionDevice;

/** Hyper-V's format, whole disks of which QEMU writes. */
final class VhdxOutput implements DiskOutput {

    private static final String SUBFORMAT = "subformat";
    private static final String BLOCK_SIZE = "block_size";
    private static final String AUTO = "auto";

    @Override
    public DiskFormat disk() {
        return DiskFormat.VHDX;
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.of(SUBFORMAT, "growing with use, or of the disk's full size", "dynamic", "fixed"),
                Setting.of(BLOCK_SIZE, "bytes allocated at once; auto goes by the disk's size", AUTO, "1M", "2M", "8M", "16M", "32M",
                        "64M", "128M", "256M"));
    }

    @Override
    public boolean hasThin(Settings settings) {
        return settings.is(SUBFORMAT, "dynamic");
    }

    @Override
    public void write(VersionDevice disk, Path file, Settings settings, Monitor monitor) throws IOException {
        List<String> options = new ArrayList<>(List.of(SUBFORMAT + "=" + settings.get(SUBFORMAT)));
        if (!settings.is(BLOCK_SIZE, AUTO)) {
            options.add(BLOCK_SIZE + "=" + settings.bytes(BLOCK_SIZE));
        }
        QemuConversion.of(disk, file, DiskFormat.VHDX).options(options).run(monitor);
    }
}
