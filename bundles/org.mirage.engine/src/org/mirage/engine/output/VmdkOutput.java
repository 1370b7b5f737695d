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

/** VMware's format in its forms: sparse or flat, in one file or in pieces of 2 GB, or compressed as a stream. */
final class VmdkOutput implements OutputFormat {

    private static final String SUBFORMAT = "subformat";
    private static final String ADAPTER_TYPE = "adapter_type";
    private static final String HWVERSION = "hwversion";
    private static final String SPARSE = "monolithicSparse";
    private static final String STREAM = "streamOptimized";

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
    public void write(VersionDevice disk, Path file, Settings settings, Monitor monitor) throws IOException {
        List<String> options = new ArrayList<>();
        for (Setting setting : settings()) {
            options.add(setting.name() + "=" + settings.get(setting.name()));
        }
        QemuConversion.of(disk, file, DiskFormat.VMDK).options(options).run(monitor);
    }
}
