// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.view.MachineTexts;
import org.mirage.store.EntryType;

/** Finds by its place all that "sanitise" would take out of a version. */
public final class FindTraces {

    private final VersionFiles files;

    public FindTraces(VersionFiles files) {
        this.files = files;
    }

    /** What there is; nothing in a system that is none of the Unix kind. */
    public List<FoundTrace> call(Monitor monitor) throws IOException {
        MachineTexts texts = new MachineTexts(files);
        if (!texts.isFolder("/etc")) {
            return List.of();
        }
        Removals removals = new Removals(files);
        Sanitise.find(files, texts, removals, List.of(), monitor);
        List<FoundTrace> found = new ArrayList<>();
        for (Map.Entry<MachineEntry, String> trace : removals.reasons().entrySet()) {
            String[] reason = trace.getValue().split(": ", 2);
            found.add(new FoundTrace(reason[0], reason[1], trace.getKey()));
        }
        MachineEntry id = texts.find(ConfigurationTraces.ID_FILE);
        if (id != null && id.entry().type() == EntryType.FILE && isNumber(texts.text(ConfigurationTraces.ID_FILE))) {
            found.add(new FoundTrace(ConfigurationTraces.MACHINE_ID, "the machine's number", id));
        }
        return found;
    }

    private static boolean isNumber(String text) {
        return !text.isBlank() && !text.strip().equals("uninitialized");
    }
}
