// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.appliance;

import java.util.List;

/**
 * What a machine is apart from its disks, as the description of an appliance tells it.
 *
 * @param name of the machine, empty if not known
 * @param systemType the hypervisor's word for the virtual hardware, such as {@code vmx-13}; empty if not known
 * @param processors 0 if not known
 * @param memory bytes, 0 if not known
 * @param networks what its network cards are connected to, one name a card
 * @param firmware {@code bios}, {@code efi}, or empty if not known
 */
public record MachineSettings(String name, String systemType, int processors, long memory, List<String> networks, String firmware) {

    public MachineSettings {
        networks = List.copyOf(networks);
    }
}
