// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.changes.Edit;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.changes.RemoveEdit;
import org.mirage.engine.changes.Value;
import org.mirage.engine.view.MachineTexts;
import org.mirage.store.EntryType;

/** Says whom the machine asks for names where the program that sets up its network does not. */
final class NameServers {

    private static final String FILE = "/etc/resolv.conf";
    private static final String RESOLVED = "/etc/systemd/resolved.conf.d";

    private NameServers() {
    }

    /** What makes it so; nothing when there is nothing to be said. */
    static List<Edit> edits(MachineTexts texts, NetworkSettings settings) throws IOException {
        if (settings.servers().isEmpty() && settings.domains().isEmpty()) {
            return List.of();
        }
        MachineEntry file = texts.entry(FILE);
        boolean link = file != null && file.entry().type() == EntryType.LINK;
        List<Edit> edits = new ArrayList<>();
        if (link && RawPath.of(file.entry().target()).contains("systemd/resolve/")) {
            if (!texts.isFolder(RESOLVED)) {
                edits.add(MadeEdits.folder(RESOLVED));
            }
            edits.add(MadeEdits.file(RESOLVED + "/mirage.conf", "[Resolve]\nDNS=" + NetworkSettings.join(" ", settings.servers())
                    + "\nDomains=" + String.join(" ", settings.domains()) + "\n", 0644));
            return edits;
        }
        if (link) {
            edits.add(new RemoveEdit(Value.of(file.path()), false, Removals.expected(EntryType.LINK), List.of()));
        }
        StringBuilder text = new StringBuilder();
        if (!settings.domains().isEmpty()) {
            text.append("search ").append(String.join(" ", settings.domains())).append('\n');
        }
        settings.servers().forEach(server -> text.append("nameserver ").append(server.text()).append('\n'));
        edits.add(MadeEdits.file(FILE, text.toString(), 0644));
        return edits;
    }
}
