// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.machine;

import java.util.List;
import java.util.Optional;

import org.mirage.engine.Firmware;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.appliance.MachineSettings;
import org.mirage.engine.exporting.BootFirmware;
import org.mirage.store.VersionRecord;

/**
 * What somebody wants of the machine that is described beside exported disks; the rest is as the version was imported with,
 * or usual.
 *
 * @param name null for the image's
 * @param processors 0 for what the version says
 * @param memoryMiB 0 for what the version says
 * @param firmware null for what the version and its disks say
 */
public record MachineChoice(String name, int processors, int memoryMiB, Firmware firmware) {

    /** Nothing in particular. */
    public static final MachineChoice NONE = new MachineChoice(null, 0, 0, null);

    private static final int USUAL_PROCESSORS = 2;
    private static final int USUAL_MEMORY_MIB = 2048;
    private static final List<String> USUAL_NETWORKS = List.of("VM Network");
    private static final String VMWARE = "vmx-";

    /**
     * The machine of a version.
     *
     * @param settings what came with the version, empty if nothing did
     */
    public TargetMachine of(VersionSummary version, VersionRecord record, Optional<MachineSettings> settings) {
        MachineSettings given = settings.orElse(new MachineSettings("", "", 0, 0, USUAL_NETWORKS, ""));
        return new TargetMachine(name != null ? name : version.name(), record.system().getOrDefault("PRETTY_NAME", ""),
                GuestSystem.of(record.system()), firmware(record, given), first(processors, given.processors(), USUAL_PROCESSORS),
                first(memoryMiB, (int) Math.min(given.memory() >> 20, Integer.MAX_VALUE), USUAL_MEMORY_MIB), given.networks(),
                hardware(given.systemType()));
    }

    private static int first(int chosen, int given, int usual) {
        return chosen > 0 ? chosen : given > 0 ? given : usual;
    }

    private Firmware firmware(VersionRecord record, MachineSettings given) {
        if (firmware != null) {
            return firmware;
        }
        return switch (given.firmware()) {
            case "efi" -> Firmware.UEFI;
            case "bios" -> Firmware.BIOS;
            default -> record.disks().isEmpty() ? Firmware.BIOS : BootFirmware.of(record.disks().getFirst());
        };
    }

    private static int hardware(String systemType) {
        for (String one : systemType.split("[ ,]+")) {
            if (one.startsWith(VMWARE) && one.substring(VMWARE.length()).matches("[0-9]{1,2}")) {
                return Integer.parseInt(one.substring(VMWARE.length()));
            }
        }
        return 0;
    }
}
