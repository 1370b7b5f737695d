// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.mirage.disk.DiskFormat;
import org.mirage.engine.Monitor;
import org.mirage.engine.exporting.VersionDevice;
import org.mirage.engine.exporting.ova.OvaWriter;
import org.mirage.engine.exporting.ova.OvfHardware;
import org.mirage.engine.machine.TargetMachine;

/** An appliance in one file, for VMware, VirtualBox and whatever imports from them. */
final class OvaOutput implements MachineOutput {

    private static final String CONTROLLER = "controller";
    private static final String NETWORK_CARD = "network_card";
    private static final String HWVERSION = "hwversion";
    private static final String CHECKSUM = "checksum";

    @Override
    public String name() {
        return ending();
    }

    @Override
    public DiskFormat disk() {
        return DiskFormat.OVA;
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.of(CONTROLLER, "what the disks hang on; VMware says sata, VirtualBox ahci", "lsilogic", "lsilogicsas", "pvscsi",
                "sata", "ahci", "ide"),
                Setting.of(NETWORK_CARD, "the model of network cards", "E1000", "E1000e", "VmxNet3"),
                Setting.of(HWVERSION, "the version of VMware's virtual hardware; auto is that of the version or 13 (ESXi 6.5)", "auto",
                        "7", "8", "9", "10", "11", "13", "14", "15", "17", "18", "19", "20", "21"),
                Setting.of(CHECKSUM, "SHA1 is for vSphere before 6.5", "SHA256", "SHA1"));
    }

    @Override
    public void write(TargetMachine machine, List<VersionDevice> disks, Path file, Settings settings, Monitor monitor)
            throws IOException {
        int usual = machine.hardware() > 0 ? machine.hardware() : 13;
        int hardware = settings.is(HWVERSION, "auto") ? usual : Integer.parseInt(settings.get(HWVERSION));
        OvfHardware devices = new OvfHardware(OvfHardware.Controller.named(settings.get(CONTROLLER)), settings.get(NETWORK_CARD), hardware);
        new OvaWriter(machine, devices, settings.is(CHECKSUM, "SHA1") ? "SHA-1" : "SHA-256").write(disks, file, monitor);
    }
}
