// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.io.IOException;

import org.mirage.engine.EntryJson;
import org.mirage.engine.JsonWriter;
import org.mirage.engine.VersionSummary;

/** Writes what a search finds as JSON. */
public final class FoundJson {

    private FoundJson() {
    }

    /** Writes an object with image, versions, where the text is, and all that the manifest holds. */
    public static void write(JsonWriter json, FoundFile file) throws IOException {
        json.object().name("image").value(file.versions().getFirst().name()).name("versions").array();
        for (VersionSummary version : file.versions()) {
            json.value(version.number());
        }
        json.end();
        if (file.text() != null) {
            json.name("text").object().name("lines").value(file.text().lines()).name("first").value(file.text().first());
            json.bytes("excerpt", file.text().excerpt()).end();
        }
        json.name("entry");
        EntryJson.write(json, file.entry());
        json.end();
    }

    /** Writes the counts under their name into an object that is open. */
    public static void counts(JsonWriter json, FindReport report) throws IOException {
        json.name("counts").object().name("files").value(report.files()).name("contents").value(report.contents());
        json.name("versions").value(report.versions()).name("images").value(report.images()).name("searched").value(report.searched());
        json.name("directories").value(report.directories()).name("read").value(report.read());
        json.name("incomplete").value(report.incomplete()).end();
    }
}
