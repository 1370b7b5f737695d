// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.TreeSet;

import org.mirage.engine.EntryJson;
import org.mirage.engine.JsonWriter;
import org.mirage.engine.PathState;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.compare.Facet;

/** Writes the states of a path as JSON. */
final class HistoryJson {

    private HistoryJson() {
    }

    /** Writes an object with the states; the entry of a state is null where the path is absent. */
    static void write(OutputStream target, List<PathState> states) throws IOException {
        try (JsonWriter json = new JsonWriter(target)) {
            json.object().name("states").array();
            for (PathState state : states) {
                json.object().name("entry");
                if (state.isAbsent()) {
                    json.value((String) null);
                } else {
                    EntryJson.write(json, state.entry());
                }
                changed(json, state);
                json.name("versions").array();
                for (VersionSummary version : state.versions()) {
                    SummaryJson.write(json, version);
                }
                json.end().end();
            }
            json.end().end();
        }
    }

    private static void changed(JsonWriter json, PathState state) throws IOException {
        if (state.change() == null) {
            return;
        }
        json.name("since").value(state.before().label()).name("change").value(ChangeWords.word(state.change().kind()));
        json.name("facets").array();
        for (Facet facet : new TreeSet<>(state.change().facets())) {
            json.value(ChangeWords.word(facet));
        }
        json.end();
    }
}
