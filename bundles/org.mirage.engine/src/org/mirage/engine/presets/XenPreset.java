// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.presets;

import java.util.List;
import java.util.Map;

import org.mirage.disk.DiskFormat;
import org.mirage.engine.MirageException;
import org.mirage.engine.output.Output;

/** Xen with its own tools: qcow2 and a configuration for xl. */
final class XenPreset implements Preset {

    private static final String CONFIGURATION = ".cfg";

    @Override
    public String name() {
        return "xen";
    }

    @Override
    public String title() {
        return "Xen";
    }

    @Override
    public String summary() {
        return "qcow2 disks and the machine's configuration for xl (.cfg)";
    }

    @Override
    public Output output() throws MirageException {
        return Presets.output("qcow2", Map.of());
    }

    @Override
    public boolean takes(Output other) {
        return List.of(DiskFormat.QCOW2, DiskFormat.RAW, DiskFormat.VHD).contains(other.format().disk());
    }

    @Override
    public boolean takesThin(DiskFormat format) {
        return format == DiskFormat.QCOW2;
    }

    @Override
    public List<SideFile> beside(ExportedMachine machine) {
        return List.of(new SideFile(CONFIGURATION, new XlConfiguration(machine).text()));
    }

    @Override
    public List<String> advice(ExportedMachine machine) {
        return List.of("xl create " + machine.beside(CONFIGURATION));
    }
}
