// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.JsonWriter;
import org.mirage.engine.search.FindReport;
import org.mirage.engine.search.FoundFile;
import org.mirage.engine.search.FoundJson;

/** Writes files as they are found, or by content at the end, and the counts, or these alone. */
final class FindJson implements FindOutput {

    private final JsonWriter json;
    private final boolean byContent;
    private final boolean countOnly;
    private final Map<String, List<FoundFile>> contents = new LinkedHashMap<>();
    private boolean begun;

    FindJson(Terminal terminal, boolean byContent, boolean countOnly) {
        json = new JsonWriter(terminal.output());
        this.byContent = byContent;
        this.countOnly = countOnly;
    }

    @Override
    public void found(FoundFile file) throws IOException {
        if (countOnly) {
            return;
        }
        if (byContent) {
            contents.computeIfAbsent(FindByContent.name(file), _ -> new ArrayList<>()).add(file);
            return;
        }
        begin("found");
        FoundJson.write(json, file);
    }

    private void begin(String name) throws IOException {
        if (!begun) {
            json.object().name(name).array();
            begun = true;
        }
    }

    @Override
    public void finish(FindReport report) throws IOException {
        if (countOnly) {
            json.object();
            FoundJson.counts(json, report);
            json.end().close();
            return;
        }
        begin(byContent ? "contents" : "found");
        for (Map.Entry<String, List<FoundFile>> content : contents.entrySet()) {
            boolean named = content.getValue().getFirst().entry().entry().content() != null;
            json.object().name("content").value(named ? content.getKey() : null).name("found").array();
            for (FoundFile file : content.getValue()) {
                FoundJson.write(json, file);
            }
            json.end().end();
        }
        json.end();
        FoundJson.counts(json, report);
        json.end().close();
    }
}
