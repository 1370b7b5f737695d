// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.mirage.disk.DiskFormat;
import org.mirage.engine.Monitor;
import org.mirage.engine.exporting.QemuConversion;
import org.mirage.engine.exporting.VersionDevice;

/** A format that QEMU writes, with settings as QEMU has them. */
record QemuOutput(DiskFormat disk, String ending, List<Setting> settings) implements DiskOutput {

    QemuOutput(DiskFormat disk, String ending, Setting... settings) {
        this(disk, ending, List.of(settings));
    }

    @Override
    public void write(VersionDevice device, Path file, Settings chosen, Monitor monitor) throws IOException {
        QemuConversion.of(device, file, disk).options(settings.stream().map(s -> s.name() + "=" + chosen.get(s.name())).toList())
                .run(monitor);
    }
}
