// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.util.List;

/** A network as netplan has it, and cloud-init in version 2 of its form: what stands under the word {@code network}. */
final class NetplanText {

    private NetplanText() {
    }

    /**
     * The text.
     *
     * @param renderer who is to set it up; empty for whoever does so usually
     */
    static String of(NetworkSettings settings, String renderer) {
        StringBuilder text = new StringBuilder("version: 2\n");
        if (!renderer.isEmpty()) {
            text.append("renderer: ").append(renderer).append('\n');
        }
        text.append("ethernets:\n  ").append(settings.card().isEmpty() ? "mirage" : '"' + settings.card() + '"').append(":\n");
        if (settings.card().isEmpty()) {
            text.append("    match:\n      name: \"e*\"\n");
        }
        text.append("    dhcp4: false\n    dhcp6: false\n    addresses:\n");
        settings.addresses().forEach(address -> text.append("      - \"").append(address).append("\"\n"));
        if (!settings.gateways().isEmpty()) {
            text.append("    routes:\n");
        }
        for (HostAddress gateway : settings.gateways()) {
            // versions before 0.103 do not know the word default
            text.append("      - to: \"").append(gateway.isFour() ? "0.0.0.0/0" : "::/0").append("\"\n        via: \"")
                    .append(gateway.text()).append("\"\n");
        }
        if (!settings.servers().isEmpty() || !settings.domains().isEmpty()) {
            text.append("    nameservers:\n");
        }
        list(text, "addresses", settings.servers().stream().map(HostAddress::text).toList());
        list(text, "search", settings.domains());
        return text.toString();
    }

    private static void list(StringBuilder text, String key, List<String> words) {
        if (!words.isEmpty()) {
            text.append("      ").append(key).append(":\n");
            words.forEach(word -> text.append("        - \"").append(word).append("\"\n"));
        }
    }
}
