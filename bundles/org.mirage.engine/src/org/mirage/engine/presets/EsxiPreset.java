// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.presets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mirage.disk.DiskFormat;
import org.mirage.engine.MirageException;
import org.mirage.engine.output.Output;

/** VMware's servers take appliances. */
final class EsxiPreset implements Preset {

    @Override
    public String name() {
        return "esxi";
    }

    @Override
    public String title() {
        return "VMware ESXi, vSphere";
    }

    @Override
    public String summary() {
        return "an appliance in one file (.ova) with compressed VMDK disks";
    }

    @Override
    public Output output() throws MirageException {
        return Presets.output("ova", Map.of());
    }

    @Override
    public boolean takes(Output other) {
        return other.format().disk() == DiskFormat.OVA;
    }

    @Override
    public List<String> advice(ExportedMachine machine) {
        List<String> lines = new ArrayList<>(List.of("ovftool --name=" + machine.nameWord() + " " + machine.word() + " vi://HOST/",
                "or, in the vSphere Client: Deploy OVF Template"));
        if (machine.seed() != null) {
            lines.add("before it starts, give it " + machine.seedWord() + " as a CD");
        }
        return lines;
    }
}
