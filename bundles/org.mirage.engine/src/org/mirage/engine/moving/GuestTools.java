// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hypervisors' tools as facts call them, and the packages that they come in. */
final class GuestTools {

    static final String VMWARE = "open-vm-tools";
    static final String VIRTUALBOX = "VirtualBox Guest Additions";
    static final String QEMU = "QEMU guest agent";
    static final String SPICE = "SPICE agent";
    static final String HYPER_V = "Hyper-V daemons";
    static final String XEN = "Xen guest utilities";
    static final String AZURE = "Azure agent";

    /** In the order in which they are removed: what needs another one goes with it. */
    static final Map<String, List<String>> PACKAGES = new LinkedHashMap<>();

    static {
        PACKAGES.put(VMWARE, List.of("open-vm-tools-desktop", "open-vm-tools-dev", "open-vm-tools"));
        PACKAGES.put(VIRTUALBOX, List.of("virtualbox-guest-x11", "virtualbox-guest-dkms", "virtualbox-guest-utils", "virtualbox-guest-additions"));
        PACKAGES.put(QEMU, List.of("qemu-guest-agent"));
        PACKAGES.put(SPICE, List.of("spice-vdagent"));
        PACKAGES.put(HYPER_V, List.of("hyperv-daemons", "hypervkvpd", "hypervvssd", "hypervfcopyd", "linux-cloud-tools-common"));
        PACKAGES.put(XEN, List.of("xe-guest-utilities", "xe-guest-utilities-latest"));
        PACKAGES.put(AZURE, List.of("waagent", "walinuxagent", "WALinuxAgent"));
    }

    private GuestTools() {
    }
}
