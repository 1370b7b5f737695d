// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds what hypervisors and clouds want installed in their machines: by the programs that are there. */
final class HypervisorTools {

    private static final List<String> FOLDERS = List.of("/usr/sbin/", "/usr/bin/", "/sbin/", "/bin/");
    private static final Map<String, List<String>> PROGRAMS = new LinkedHashMap<>();

    static {
        PROGRAMS.put("open-vm-tools", List.of("vmtoolsd"));
        PROGRAMS.put("VirtualBox Guest Additions", List.of("VBoxService"));
        PROGRAMS.put("QEMU guest agent", List.of("qemu-ga"));
        PROGRAMS.put("SPICE agent", List.of("spice-vdagentd"));
        PROGRAMS.put("Hyper-V daemons", List.of("hv_kvp_daemon", "hypervkvpd"));
        PROGRAMS.put("Xen guest utilities", List.of("xe-daemon", "xe-linux-distribution"));
        PROGRAMS.put("Azure agent", List.of("waagent", "waagent2.0"));
        PROGRAMS.put("cloud-init", List.of("cloud-init"));
    }

    private HypervisorTools() {
    }

    /** Their names, in an order that is always the same. */
    static Set<String> find(FactFiles files) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Map.Entry<String, List<String>> tool : PROGRAMS.entrySet()) {
            for (String program : tool.getValue()) {
                for (String folder : FOLDERS) {
                    if (files.find(folder + program) != null) {
                        found.add(tool.getKey());
                    }
                }
            }
        }
        return found;
    }
}
