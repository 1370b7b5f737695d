// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.io.IOException;
import java.util.List;

import org.mirage.engine.Monitor;

/** LVM that keeps a list of its disks by their serial numbers finds none of them elsewhere (lvmdevices(8)). */
final class LvmDevicesCheck implements ReadinessCheck {

    private static final String DEVICES = "/etc/lvm/devices/system.devices";

    @Override
    public List<Finding> run(CheckedMachine machine, Monitor monitor) throws IOException {
        boolean listed = machine.texts().lines(DEVICES).stream().anyMatch(line -> line.strip().startsWith("IDTYPE="));
        return !listed ? List.of() : List.of(new Finding(Severity.WARNS, "logical volumes",
                "LVM uses only the disks in its list, and those of " + machine.title() + " are not in it", DEVICES,
                "Remove the list; \"vgimportdevices -a\" in the moved machine makes a new one",
                RamDiskTool.withRebuild(machine.texts(), Fixes.remove(machine.texts().real(DEVICES)))));
    }
}
