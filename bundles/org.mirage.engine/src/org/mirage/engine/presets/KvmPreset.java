// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.presets;

import java.util.List;
import java.util.Map;

import org.mirage.disk.DiskFormat;
import org.mirage.engine.MirageException;
import org.mirage.engine.output.MachineOutput;
import org.mirage.engine.output.Output;

/** KVM by libvirt: qcow2 and a domain. */
final class KvmPreset implements Preset {

    private static final String DOMAIN = ".xml";

    @Override
    public String name() {
        return "kvm";
    }

    @Override
    public String title() {
        return "KVM, libvirt, virt-manager";
    }

    @Override
    public String summary() {
        return "qcow2 disks and the machine's definition for libvirt (.xml)";
    }

    @Override
    public Output output() throws MirageException {
        return Presets.output("qcow2", Map.of());
    }

    @Override
    public boolean takes(Output other) {
        return !(other.format() instanceof MachineOutput);
    }

    @Override
    public boolean takesThin(DiskFormat format) {
        return format == DiskFormat.QCOW2;
    }

    @Override
    public List<SideFile> beside(ExportedMachine machine) {
        return List.of(new SideFile(DOMAIN, new LibvirtDomain(machine).text()));
    }

    @Override
    public List<String> advice(ExportedMachine machine) {
        return List.of("virsh define " + machine.beside(DOMAIN), "virsh start " + machine.nameWord());
    }
}
