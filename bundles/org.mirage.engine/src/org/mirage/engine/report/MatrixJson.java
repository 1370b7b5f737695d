// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.mirage.engine.JsonWriter;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.packages.PackageMatrix;

/** Writes which version of each package is where as one JSON object; what is installed stands in the order of the versions. */
public final class MatrixJson implements MatrixReport {

    private final JsonWriter json;

    public MatrixJson(OutputStream target) {
        json = new JsonWriter(target);
    }

    @Override
    public void write(List<VersionSummary> versions, List<PackageMatrix.Row> packages) throws IOException {
        json.object().name("versions").array();
        for (VersionSummary version : versions) {
            json.object().name("version").value(version.label()).name("record").value(version.record().toString()).end();
        }
        json.end().name("packages").array();
        for (PackageMatrix.Row row : packages) {
            json.object().name("kind").value(row.kind().id()).name("name").value(row.name()).name("common").value(row.common());
            json.name("installed").array();
            for (int i = 0; i < versions.size(); i++) {
                json.value(row.version(i));
            }
            json.end().end();
        }
        json.end().end().close();
    }
}
