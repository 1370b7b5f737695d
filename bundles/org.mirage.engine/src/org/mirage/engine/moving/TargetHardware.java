// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.util.List;
import java.util.Set;

import org.mirage.engine.presets.Preset;

/**
 * The devices that a hypervisor gives a Linux machine as the preset of that name describes it. Drivers are called as the kernel
 * does in {@code /proc/modules}.
 *
 * @param preset its name
 * @param disks how the names of disks begin
 * @param storage drivers without which no disk is found
 * @param instead drivers with which disks are found, too, but slower; empty if there are none
 * @param network drivers of its network card
 * @param console whether its serial line is where people look for the machine's console
 * @param tools names of the tools that belong into its machines, the usual one first
 * @param toolsPackage what distributions call the usual ones; empty if they do not have them
 * @param nearest the controller of QEMU that is most like its own
 * @param exact whether it is the same
 */
record TargetHardware(String preset, String disks, List<String> storage, List<String> instead, List<String> network, boolean console,
        Set<String> tools, String toolsPackage, DiskBus nearest, boolean exact) {

    private static final String SCSI_DISK = "sd_mod";
    private static final List<String> VMWARE = List.of("mptspi", SCSI_DISK);
    private static final List<String> MICROSOFT = List.of("hv_vmbus", "hv_storvsc", SCSI_DISK);
    private static final List<String> E1000 = List.of("e1000");
    private static final List<String> VIRTIO_NET = List.of("virtio_net");
    private static final List<String> NONE = List.of();
    private static final String SD = "sd";

    private static final List<TargetHardware> ALL = List.of(
            new TargetHardware("kvm", "vd", List.of("virtio_pci", "virtio_blk"), NONE, VIRTIO_NET, true, Set.of(GuestTools.QEMU, GuestTools.SPICE),
                    "qemu-guest-agent", DiskBus.VIRTIO, true),
            new TargetHardware("proxmox", SD, List.of("virtio_pci", "virtio_scsi", SCSI_DISK), NONE, VIRTIO_NET, false,
                    Set.of(GuestTools.QEMU, GuestTools.SPICE), "qemu-guest-agent", DiskBus.VIRTIO_SCSI, true),
            new TargetHardware("esxi", SD, VMWARE, NONE, E1000, false, Set.of(GuestTools.VMWARE), "open-vm-tools", DiskBus.PVSCSI, false),
            new TargetHardware("workstation", SD, VMWARE, NONE, E1000, false, Set.of(GuestTools.VMWARE), "open-vm-tools", DiskBus.PVSCSI, false),
            new TargetHardware("virtualbox", SD, List.of("ahci", SCSI_DISK), NONE, E1000, false, Set.of(GuestTools.VIRTUALBOX), "", DiskBus.AHCI, true),
            new TargetHardware("hyperv", SD, MICROSOFT, NONE, List.of("hv_netvsc"), false, Set.of(GuestTools.HYPER_V), "hyperv-daemons", DiskBus.IDE, false),
            new TargetHardware("azure", SD, MICROSOFT, NONE, List.of("hv_netvsc"), true, Set.of(GuestTools.AZURE, GuestTools.HYPER_V), "waagent", DiskBus.IDE, false),
            new TargetHardware("xen", "xvd", List.of("xen_blkfront"), List.of("ata_piix", SCSI_DISK), List.of("xen_netfront"), true,
                    Set.of(GuestTools.XEN), "", DiskBus.IDE, false));

    /** The hardware of a preset. */
    static TargetHardware of(Preset preset) {
        return ALL.stream().filter(one -> one.preset.equals(preset.name())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing is known of the hardware of " + preset.name()));
    }
}
