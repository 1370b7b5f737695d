// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting.ova;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

import org.mirage.engine.machine.TargetMachine;
import org.mirage.engine.machine.XmlText;

/** The description of an appliance (DMTF DSP0243: Open Virtualization Format 1.1.0). */
final class OvfDescription {

    private static final String CIM = "http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/";
    private static final String STREAM_VMDK = "http://www.vmware.com/interfaces/specifications/vmdk.html#streamOptimized";
    private static final String KIND = "ovf:required";

    private final TargetMachine machine;
    private final OvfHardware hardware;
    private final List<OvfDisk> disks;

    OvfDescription(TargetMachine machine, OvfHardware hardware, List<OvfDisk> disks) {
        this.machine = machine;
        this.hardware = hardware;
        this.disks = List.copyOf(disks);
    }

    /** The whole text. */
    String text() {
        XmlText xml = XmlText.document();
        xml.begin("Envelope", "xmlns", "http://schemas.dmtf.org/ovf/envelope/1", "xmlns:ovf", "http://schemas.dmtf.org/ovf/envelope/1",
                "xmlns:rasd", CIM + "CIM_ResourceAllocationSettingData", "xmlns:vssd", CIM + "CIM_VirtualSystemSettingData",
                "xmlns:vmw", "http://www.vmware.com/schema/ovf");
        files(xml);
        networks(xml);
        xml.begin("VirtualSystem", "ovf:id", machine.name().replaceAll("[^\\p{L}\\p{N}._-]", "_"));
        xml.leaf("Info", "A virtual machine").leaf("Name", machine.name());
        xml.begin("OperatingSystemSection", "ovf:id", Integer.toString(machine.guest().cim()), "vmw:osType", machine.guest().vmwareInOvf());
        xml.leaf("Info", "The operating system").leaf("Description", machine.system().isEmpty() ? "unknown" : machine.system()).end();
        xml.begin("VirtualHardwareSection").leaf("Info", "The virtual hardware");
        xml.begin("System").leaf("vssd:ElementName", "Virtual Hardware Family").leaf("vssd:InstanceID", "0");
        xml.leaf("vssd:VirtualSystemIdentifier", machine.name());
        xml.leaf("vssd:VirtualSystemType", String.format(Locale.ROOT, "vmx-%02d", hardware.version()));
        xml.end();
        new OvfItems(xml, machine, hardware).write(disks.size());
        if (machine.uefi()) {
            xml.empty("vmw:Config", KIND, "false", "vmw:key", "firmware", "vmw:value", "efi");
        }
        return xml.end().end().end().toString();
    }

    private void files(XmlText xml) {
        xml.begin("References");
        for (int i = 0; i < disks.size(); i++) {
            OvfDisk disk = disks.get(i);
            xml.empty("File", "ovf:href", disk.file(), "ovf:id", "file" + (i + 1), "ovf:size", Long.toString(disk.fileSize()));
        }
        xml.end().begin("DiskSection").leaf("Info", "The virtual disks");
        for (int i = 0; i < disks.size(); i++) {
            xml.empty("Disk", "ovf:capacity", Long.toString(disks.get(i).capacity()), "ovf:diskId",
                    "vmdisk" + (i + 1), "ovf:fileRef", "file" + (i + 1), "ovf:format", STREAM_VMDK);
        }
        xml.end();
    }

    private void networks(XmlText xml) {
        if (machine.networks().isEmpty()) {
            return;
        }
        xml.begin("NetworkSection").leaf("Info", "The networks");
        for (String network : new LinkedHashSet<>(machine.networks())) {
            xml.begin("Network", "ovf:name", network).leaf("Description", network).end();
        }
        xml.end();
    }
}
