// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.presets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mirage.disk.DiskFormat;
import org.mirage.engine.MirageException;
import org.mirage.engine.output.Output;

/** Hyper-V: VHDX. Machines of generation 1 start by BIOS, those of generation 2 by UEFI. */
final class HyperVPreset implements Preset {

    @Override
    public String name() {
        return "hyperv";
    }

    @Override
    public String title() {
        return "Hyper-V";
    }

    @Override
    public String summary() {
        return "growing VHDX disks for generation 1 or 2";
    }

    @Override
    public Output output() throws MirageException {
        return Presets.output("vhdx", Map.of("subformat", "dynamic"));
    }

    @Override
    public boolean takes(Output other) {
        return List.of(DiskFormat.VHDX, DiskFormat.VHD).contains(other.format().disk());
    }

    @Override
    public boolean takesThin(DiskFormat format) {
        return List.of(DiskFormat.VHDX, DiskFormat.VHD).contains(format);
    }

    @Override
    public List<String> advice(ExportedMachine machine) {
        String name = quoted(machine.machine().name());
        List<String> files = machine.disks().stream().map(disk -> quoted(disk.getFileName().toString())).toList();
        boolean uefi = machine.machine().uefi();
        List<String> lines = new ArrayList<>();
        lines.add("New-VM -Name " + name + " -Generation " + (uefi ? 2 : 1) + " -MemoryStartupBytes " + machine.machine().memoryMiB()
                + "MB -VHDPath " + files.getFirst());
        lines.add("Set-VMProcessor " + name + " -Count " + machine.machine().processors());
        files.stream().skip(1).forEach(file -> lines.add("Add-VMHardDiskDrive " + name + " -Path " + file));
        if (machine.seed() != null) {
            lines.add("Add-VMDvdDrive -VMName " + name + " -Path " + quoted(machine.seed().getFileName().toString()));
        }
        if (uefi && !machine.machine().guest().windows()) {
            lines.add("Set-VMFirmware " + name + " -SecureBootTemplate MicrosoftUEFICertificateAuthority");
        }
        return lines;
    }

    /** As PowerShell quotes. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
