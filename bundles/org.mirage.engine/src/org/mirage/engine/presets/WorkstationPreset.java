// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.presets;

import java.util.List;
import java.util.Map;

import org.mirage.disk.DiskFormat;
import org.mirage.engine.MirageException;
import org.mirage.engine.output.Output;

/** VMware's programs for desktops: sparse VMDK and a configuration. */
final class WorkstationPreset implements Preset {

    private static final String CONFIGURATION = ".vmx";
    private static final int HARDWARE = 13;

    @Override
    public String name() {
        return "workstation";
    }

    @Override
    public String title() {
        return "VMware Workstation, Player, Fusion";
    }

    @Override
    public String summary() {
        return "growing VMDK disks and the machine's configuration (.vmx)";
    }

    @Override
    public Output output() throws MirageException {
        return Presets.output("vmdk", Map.of("subformat", "monolithicSparse", "adapter_type", "lsilogic", "hwversion",
                Integer.toString(HARDWARE)));
    }

    @Override
    public boolean takes(Output other) {
        // what is made for transport cannot be written to
        return other.format().disk() == DiskFormat.VMDK && !"streamOptimized".equals(other.settings().get("subformat"));
    }

    @Override
    public boolean takesThin(DiskFormat format) {
        return format == DiskFormat.VMDK;
    }

    @Override
    public List<SideFile> beside(ExportedMachine machine) {
        return List.of(new SideFile(CONFIGURATION, new VmxFile(machine, HARDWARE).text()));
    }

    @Override
    public List<String> advice(ExportedMachine machine) {
        return List.of("vmrun start " + machine.beside(CONFIGURATION), "or open that file");
    }
}
