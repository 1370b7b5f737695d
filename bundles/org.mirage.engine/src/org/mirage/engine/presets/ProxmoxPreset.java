// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.presets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mirage.disk.DiskFormat;
import org.mirage.engine.MirageException;
import org.mirage.engine.machine.TargetMachine;
import org.mirage.engine.output.Output;

/** Proxmox VE: qcow2, taken in by its own command. */
final class ProxmoxPreset implements Preset {

    @Override
    public String name() {
        return "proxmox";
    }

    @Override
    public String title() {
        return "Proxmox VE";
    }

    @Override
    public String summary() {
        return "qcow2 disks, and the commands that take them in";
    }

    @Override
    public Output output() throws MirageException {
        return Presets.output("qcow2", Map.of());
    }

    @Override
    public boolean takes(Output other) {
        return List.of(DiskFormat.QCOW2, DiskFormat.RAW, DiskFormat.VMDK).contains(other.format().disk());
    }

    @Override
    public boolean takesThin(DiskFormat format) {
        return format == DiskFormat.QCOW2;
    }

    @Override
    public List<String> advice(ExportedMachine exported) {
        TargetMachine machine = exported.machine();
        String name = machine.name().replaceAll("[^A-Za-z0-9-]", "-");
        List<String> lines = new ArrayList<>();
        lines.add("qm create ID --name " + name + " --memory " + machine.memoryMiB() + " --cores " + machine.processors()
                + " --net0 virtio,bridge=vmbr0 --scsihw virtio-scsi-pci --ostype " + (machine.guest().windows() ? "win10" : "l26")
                + (machine.uefi() ? " --bios ovmf --machine q35 --efidisk0 STORAGE:1" : ""));
        int number = 0;
        List<Path> disks = new ArrayList<>(exported.disks());
        if (exported.seed() != null) {
            disks.add(exported.seed());
        }
        for (Path disk : disks) {
            lines.add("qm set ID --scsi" + number++ + " STORAGE:0,import-from=" + ExportedMachine.word(disk.toString()));
        }
        lines.add("qm set ID --boot order=scsi0");
        return lines;
    }
}
