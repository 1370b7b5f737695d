// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.ImageLook;
import org.mirage.engine.ImageLook.ApplianceDisk;
import org.mirage.engine.appliance.MachineSettings;
import org.mirage.ui.format.CountText;

/** What an appliance holds, in words. */
final class ApplianceText {

    private ApplianceText() {
    }

    /** The machine in one line and its disks in another; empty for what is no appliance. */
    static String of(ImageLook look) {
        if (look.machine() == null) {
            return ""; //$NON-NLS-1$
        }
        String disks = look.disks().stream().map(ApplianceText::disk).collect(Collectors.joining(", ")); //$NON-NLS-1$
        return machine(look.machine()) + "\n" + NLS.bind(Messages.ApplianceText_disks, disks); //$NON-NLS-1$
    }

    private static String machine(MachineSettings machine) {
        List<String> parts = new ArrayList<>();
        parts.add(NLS.bind(Messages.ApplianceText_machine, machine.name()));
        if (machine.processors() > 0) {
            parts.add(NLS.bind(Messages.ApplianceText_processors, machine.processors()));
        }
        if (machine.memory() > 0) {
            parts.add(NLS.bind(Messages.ApplianceText_memory, CountText.size(machine.memory())));
        }
        if (!machine.firmware().isEmpty()) {
            parts.add(NLS.bind(Messages.ApplianceText_firmware, machine.firmware()));
        }
        if (!machine.networks().isEmpty()) {
            parts.add(NLS.bind(Messages.ApplianceText_networks, String.join(", ", machine.networks()))); //$NON-NLS-1$
        }
        return String.join(", ", parts); //$NON-NLS-1$
    }

    private static String disk(ApplianceDisk disk) {
        String size = CountText.size(disk.capacity());
        return NLS.bind(Messages.ApplianceText_disk, disk.name().isEmpty() ? Messages.ApplianceText_empty : disk.name(), size);
    }
}
