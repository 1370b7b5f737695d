// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds what hypervisors want installed in a Windows machine: by the names under which Windows lists programs. */
public final class WindowsTools {

    /** Beginnings of names, in lower case; makers put versions and editions behind them. */
    private static final Map<String, List<String>> BEGINNINGS = new LinkedHashMap<>();

    static {
        BEGINNINGS.put("VMware Tools", List.of("vmware tools"));
        BEGINNINGS.put("VirtualBox Guest Additions", List.of("oracle vm virtualbox guest additions", "oracle virtualbox guest additions"));
        BEGINNINGS.put("QEMU guest agent", List.of("qemu guest agent"));
        BEGINNINGS.put("virtio-win", List.of("virtio-win"));
        BEGINNINGS.put("Xen guest utilities", List.of("citrix xenserver tools", "citrix xenserver windows guest agent", "citrix hypervisor",
                "citrix vm tools", "xenserver windows", "xenserver vm tools", "xcp-ng windows"));
    }

    private WindowsTools() {
    }

    /** Their names, in an order that is always the same. */
    public static Set<String> among(Collection<String> programs) {
        Set<String> found = new TreeSet<>();
        for (String program : programs) {
            String name = program.strip().toLowerCase(Locale.ROOT);
            BEGINNINGS.forEach((tool, beginnings) -> {
                if (beginnings.stream().anyMatch(name::startsWith)) {
                    found.add(tool);
                }
            });
        }
        return found;
    }
}
