// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.mirage.engine.ImportReport;
import org.mirage.engine.JsonWriter;

/** Writes what became of files in an import as JSON. */
final class ImportJson {

    private ImportJson() {
    }

    static void write(OutputStream target, List<ImportReport> reports) throws IOException {
        try (JsonWriter json = new JsonWriter(target)) {
            json.array();
            for (ImportReport report : reports) {
                json.object().name("file").value(report.file().toString());
                if (report.version() != null) {
                    json.name("version");
                    SummaryJson.write(json, report.version());
                }
                json.name("alreadyThere").value(report.alreadyThere()).name("readBytes").value(report.readBytes());
                json.name("newBytes").value(report.newBytes()).name("milliseconds").value(report.time().toMillis());
                json.name("warnings").array();
                for (String warning : report.warnings()) {
                    json.value(warning);
                }
                json.end().name("failure").value(report.failure()).end();
            }
            json.end();
        }
    }
}
