// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;

/** Tells what the machine of a version is beyond its files. */
public final class ShowFacts {

    private final FactFiles version;

    public ShowFacts(VersionFiles version) {
        this.version = new FactFiles(version);
    }

    /** All subjects of which something is known, in an order that is always the same. */
    public List<MachineFacts> call(Monitor monitor) throws IOException {
        monitor.beginCounting("reading facts", FactSources.ALL.size());
        List<MachineFacts> all = new ArrayList<>();
        for (FactSource source : FactSources.ALL) {
            monitor.check();
            FactList list = new FactList(source.id());
            source.read(version, list);
            Map<String, String> facts = new LinkedHashMap<>();
            list.facts().forEach((name, fact) -> facts.put(name, fact.whole().text()));
            list.leftOut().forEach((what, how) -> facts.put("not looked at: " + what, how.text()));
            if (!facts.isEmpty()) {
                all.add(new MachineFacts(source.id(), source.title(), facts));
            }
            monitor.worked(1);
        }
        return all;
    }
}
