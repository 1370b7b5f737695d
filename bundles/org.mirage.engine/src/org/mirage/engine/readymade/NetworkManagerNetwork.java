// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.io.IOException;
import java.util.List;

import org.mirage.engine.changes.Edit;
import org.mirage.engine.view.MachineTexts;

/** NetworkManager: a connection as a keyfile, which goes before others that fit the same card. */
final class NetworkManagerNetwork implements NetworkTool {

    private static final String FOLDER = "/etc/NetworkManager/system-connections";
    private static final String FILE = FOLDER + "/mirage.nmconnection";

    @Override
    public String name() {
        return "NetworkManager";
    }

    @Override
    public boolean isInstalled(MachineTexts texts) throws IOException {
        return texts.first("/usr/sbin/NetworkManager", "/usr/bin/NetworkManager") != null;
    }

    @Override
    public boolean isUsed(MachineTexts texts) throws IOException {
        return isInstalled(texts) && (NetworkTool.isEnabled(texts, "NetworkManager.service")
                || texts.isFile("/etc/init.d/network-manager") && !texts.isFolder("/etc/systemd/system"));
    }

    @Override
    public List<Edit> edits(MachineTexts texts, NetworkSettings settings) throws IOException {
        Edit file = MadeEdits.file(FILE, text(settings), 0600);
        return texts.isFolder(FOLDER) ? List.of(file) : List.of(MadeEdits.folder("/etc/NetworkManager"), MadeEdits.folder(FOLDER), file);
    }

    private static String text(NetworkSettings settings) {
        StringBuilder text = new StringBuilder("""
                [connection]
                id=mirage
                uuid=5d1a9c2e-8f0b-4b61-9d7f-6f2b8f2d3a10
                type=ethernet
                autoconnect-priority=100
                """);
        if (!settings.card().isEmpty()) {
            text.append("interface-name=").append(settings.card()).append('\n');
        }
        family(text, settings, true);
        family(text, settings, false);
        return text.toString();
    }

    private static void family(StringBuilder text, NetworkSettings settings, boolean four) {
        List<HostAddress> addresses = settings.addresses(four);
        text.append('\n').append(four ? "[ipv4]" : "[ipv6]").append('\n');
        if (addresses.isEmpty()) {
            text.append("method=").append(four ? "disabled" : "auto").append('\n');
        } else {
            text.append("method=manual\n");
        }
        for (int i = 0; i < addresses.size(); i++) {
            HostAddress gateway = i == 0 ? settings.gateway(four) : null;
            text.append("address").append(i + 1).append('=').append(addresses.get(i)).append(gateway == null ? "" : "," + gateway.text())
                    .append('\n');
        }
        if (!settings.servers(four).isEmpty()) {
            text.append("dns=").append(NetworkSettings.join(";", settings.servers(four))).append(";\n");
        }
        if (!settings.domains().isEmpty() && !addresses.isEmpty()) {
            text.append("dns-search=").append(String.join(";", settings.domains())).append(";\n");
        }
    }
}
