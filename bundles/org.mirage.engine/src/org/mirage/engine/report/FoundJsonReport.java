// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.io.IOException;
import java.io.OutputStream;

import org.mirage.engine.JsonWriter;
import org.mirage.engine.search.FindReport;
import org.mirage.engine.search.FoundFile;
import org.mirage.engine.search.FoundJson;

/** Writes what a search finds as one JSON object, each file on a line of its own. */
public final class FoundJsonReport implements FoundReport {

    private final JsonWriter json;

    public FoundJsonReport(OutputStream target) {
        json = new JsonWriter(target);
    }

    @Override
    public void begin() throws IOException {
        json.object().name("found").array();
    }

    @Override
    public void found(FoundFile file) throws IOException {
        FoundJson.write(json, file);
    }

    @Override
    public void finish(FindReport report) throws IOException {
        json.end();
        FoundJson.counts(json, report);
        json.end().close();
    }
}
