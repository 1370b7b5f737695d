// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.changes.Edit;
import org.mirage.engine.changes.Expectation;
import org.mirage.engine.changes.ServiceEdit;
import org.mirage.engine.view.MachineTexts;

/** systemd-networkd: a file that comes before all others, the first that fits a card being the one that counts. */
final class NetworkdNetwork implements NetworkTool {

    private static final String FOLDER = "/etc/systemd/network";
    private static final String FILE = FOLDER + "/00-mirage.network";
    private static final String SERVICE = "systemd-networkd.service";

    @Override
    public String name() {
        return "systemd-networkd";
    }

    @Override
    public boolean isInstalled(MachineTexts texts) throws IOException {
        return texts.first("/usr/lib/systemd/systemd-networkd", "/lib/systemd/systemd-networkd") != null;
    }

    @Override
    public boolean isUsed(MachineTexts texts) throws IOException {
        return isInstalled(texts) && NetworkTool.isEnabled(texts, SERVICE);
    }

    @Override
    public List<Edit> edits(MachineTexts texts, NetworkSettings settings) throws IOException {
        List<Edit> edits = new ArrayList<>();
        if (!texts.isFolder(FOLDER)) {
            edits.add(MadeEdits.folder(FOLDER));
        }
        edits.add(MadeEdits.file(FILE, text(settings), 0644));
        if (!NetworkTool.isEnabled(texts, SERVICE)) {
            edits.add(new ServiceEdit(MadeEdits.path(SERVICE), true, Expectation.NONE, List.of()));
        }
        if (!NetworkTool.isEnabled(texts, "systemd-resolved.service")) {
            edits.addAll(NameServers.edits(texts, settings));
        }
        return edits;
    }

    private static String text(NetworkSettings settings) {
        StringBuilder text = new StringBuilder("[Match]\nName=").append(settings.card().isEmpty() ? "e*" : settings.card())
                .append("\n\n[Network]\nDHCP=no\n");
        settings.addresses().forEach(address -> text.append("Address=").append(address).append('\n'));
        settings.gateways().forEach(gateway -> text.append("Gateway=").append(gateway.text()).append('\n'));
        settings.servers().forEach(server -> text.append("DNS=").append(server.text()).append('\n'));
        if (!settings.domains().isEmpty()) {
            text.append("Domains=").append(String.join(" ", settings.domains())).append('\n');
        }
        return text.toString();
    }
}
