// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Names as the installers of such tools write them into the registry. */
class WindowsToolsTest {

    @Test
    void toolsAreToldByTheNamesOfTheirPrograms() {
        assertEquals("[QEMU guest agent, VMware Tools, VirtualBox Guest Additions, Xen guest utilities, virtio-win]",
                WindowsTools.among(List.of("QEMU guest agent", "VMware Tools", "Oracle VM VirtualBox Guest Additions 7.0.10",
                        "XenServer Windows Management Agent", "Virtio-win-guest-tools")).toString());
        assertEquals("[VirtualBox Guest Additions]", WindowsTools.among(List.of("Oracle VirtualBox Guest Additions 7.1.4")).toString());
    }

    @Test
    void othersOfTheSameMakersAreNone() {
        assertEquals("[]", WindowsTools.among(List.of("VMware Workstation", "Oracle VM VirtualBox 7.0.10", "Citrix Workspace 2311",
                "Not VMware Tools", "")).toString());
    }
}
