// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.presets;

import org.mirage.engine.machine.TargetMachine;
import org.mirage.engine.machine.XmlText;

/** A machine as libvirt defines it (libvirt: "Domain XML format"). */
final class LibvirtDomain {

    private final ExportedMachine exported;
    private final TargetMachine machine;

    LibvirtDomain(ExportedMachine exported) {
        this.exported = exported;
        machine = exported.machine();
    }

    /** The whole definition. */
    String text() {
        XmlText xml = new XmlText().begin("domain", "type", "kvm");
        xml.leaf("name", machine.name()).leaf("memory", Integer.toString(machine.memoryMiB()), "unit", "MiB");
        xml.leaf("vcpu", Integer.toString(machine.processors()));
        os(xml);
        xml.begin("features").empty("acpi").empty("apic").end();
        xml.empty("cpu", "mode", "host-model");
        xml.empty("clock", "offset", machine.guest().windows() ? "localtime" : "utc");
        devices(xml);
        return xml.end().toString();
    }

    private void os(XmlText xml) {
        if (machine.uefi()) {
            xml.begin("os", "firmware", "efi");
        } else {
            xml.begin("os");
        }
        xml.leaf("type", "hvm", "arch", "x86_64", "machine", "q35").empty("boot", "dev", "hd").end();
    }

    private void devices(XmlText xml) {
        // Windows has drivers for paravirtual devices only when somebody put them there
        boolean plain = machine.guest().windows();
        xml.begin("devices");
        for (int i = 0; i < exported.disks().size(); i++) {
            xml.begin("disk", "type", "file", "device", "disk").empty("driver", "name", "qemu", "type",
                    exported.format().toolName());
            xml.empty("source", "file", exported.disks().get(i).toString());
            xml.empty("target", "dev", DiskLetters.name(plain ? "sd" : "vd", i), "bus", plain ? "sata" : "virtio").end();
        }
        if (exported.seed() != null) {
            // as a disk: the kernels of some images for clouds have no drivers for CDs. SATA has no disks that cannot be written
            xml.begin("disk", "type", "file", "device", plain ? "cdrom" : "disk").empty("driver", "name", "qemu", "type", "raw");
            xml.empty("source", "file", exported.seed().toString());
            xml.empty("target", "dev", DiskLetters.name(plain ? "sd" : "vd", exported.disks().size()), "bus", plain ? "sata" : "virtio");
            xml.empty("readonly").end();
        }
        for (int i = 0; i < machine.networks().size(); i++) {
            xml.begin("interface", "type", "network").empty("source", "network", "default");
            xml.empty("model", "type", plain ? "e1000e" : "virtio").end();
        }
        xml.empty("serial", "type", "pty").empty("console", "type", "pty");
        xml.empty("graphics", "type", "vnc").begin("video").empty("model", "type", plain ? "vga" : "virtio").end();
        xml.end();
    }
}
