// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import org.mirage.disk.DiskFormat;
import org.mirage.engine.Monitor;
import org.mirage.engine.exporting.QemuConversion;
import org.mirage.engine.exporting.VersionDevice;
import org.mirage.engine.exporting.stream.StreamVmdk;
import org.mirage.engine.exporting.stream.VmdkDescription;

/** VMware's format in its forms: sparse or flat, in one file or in pieces of 2 GB, or compressed as a stream. */
final class VmdkOutput implements DiskOutput {

    private static final String SUBFORMAT = "subformat";
    private static final String ADAPTER_TYPE = "adapter_type";
    private static final String HWVERSION = "hwversion";
    private static final String SPARSE = "monolithicSparse";
    private static final String STREAM = "streamOptimized";
    private static final int BUFFER = 1 << 20;

    @Override
    public DiskFormat disk() {
        return DiskFormat.VMDK;
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.of(SUBFORMAT, "monolithicSparse for Workstation, streamOptimized for vSphere", SPARSE, "monolithicFlat",
                        "twoGbMaxExtentSparse", "twoGbMaxExtentFlat", STREAM),
                Setting.of(ADAPTER_TYPE, "the controller that the machine has for it", "ide", "lsilogic", "buslogic", "legacyESX"),
                Setting.of(HWVERSION, "the version of VMware's virtual hardware", "4", "6", "7", "8", "9", "10", "11", "13", "14", "15",
                        "17", "18", "19", "20", "21"));
    }

    @Override
    public boolean severalFiles(Settings settings) {
        return !settings.is(SUBFORMAT, SPARSE) && !settings.is(SUBFORMAT, STREAM);
    }

    @Override
    public boolean hasThin(Settings settings) {
        return settings.is(SUBFORMAT, SPARSE);
    }

    @Override
    public void write(VersionDevice disk, Path file, Settings settings, Monitor monitor) throws IOException {
        if (settings.is(SUBFORMAT, STREAM)) {
            VmdkDescription description = new VmdkDescription(file.getFileName().toString(), settings.get(ADAPTER_TYPE),
                    settings.get(HWVERSION));
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), BUFFER)) {
                new StreamVmdk(disk, description, out).run(monitor);
            }
            return;
        }
        List<String> options = new ArrayList<>();
        for (Setting setting : settings()) {
            options.add(setting.name() + "=" + settings.get(setting.name()));
        }
        QemuConversion.of(disk, file, DiskFormat.VMDK).options(options).run(monitor);
    }
}
