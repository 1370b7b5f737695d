// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.Map;

import org.mirage.engine.JsonWriter;
import org.mirage.engine.VersionSummary;

/** Writes what lists say of versions as JSON. */
final class SummaryJson {

    private SummaryJson() {
    }

    /** Writes an object; what was not counted yet is null. */
    static void write(JsonWriter json, VersionSummary version) throws IOException {
        json.object();
        fields(json, version);
        json.end();
    }

    /** Writes the fields into an object that is open. */
    static void fields(JsonWriter json, VersionSummary version) throws IOException {
        json.name("image").value(version.name()).name("number").value(version.number());
        json.name("record").value(version.record().toString()).name("time").value(version.time().toString());
        json.name("author").value(version.author()).name("message").value(version.message());
        json.name("system").value(version.system()).name("diskBytes").value(version.diskBytes());
        json.name("fileBytes").value(version.fileBytes()).name("entries").value(version.entries());
        counted(json, "storedBytes", version.storedBytes());
        counted(json, "uniqueBytes", version.uniqueBytes());
        json.name("platform").object();
        for (Map.Entry<String, String> part : version.platform().entrySet()) {
            json.name(part.getKey()).value(part.getValue());
        }
        json.end();
    }

    private static void counted(JsonWriter json, String name, long bytes) throws IOException {
        json.name(name);
        if (bytes < 0) {
            json.value((String) null);
        } else {
            json.value(bytes);
        }
    }
}
