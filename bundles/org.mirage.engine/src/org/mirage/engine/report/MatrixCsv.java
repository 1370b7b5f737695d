// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.VersionSummary;
import org.mirage.engine.packages.PackageMatrix;

/** Writes which version of each package is where as a table with a heading (RFC 4180); what is unlike most has its sign behind it. */
public final class MatrixCsv implements MatrixReport {

    private final CsvRows rows;

    public MatrixCsv(OutputStream target) {
        rows = new CsvRows(target);
    }

    @Override
    public void write(List<VersionSummary> versions, List<PackageMatrix.Row> packages) throws IOException {
        List<String> heading = new ArrayList<>(List.of("kind", "name"));
        versions.forEach(version -> heading.add(version.label()));
        rows.write(heading);
        for (PackageMatrix.Row row : packages) {
            List<String> cells = new ArrayList<>(List.of(row.kind().id(), row.name()));
            for (int i = 0; i < versions.size(); i++) {
                cells.add(row.version(i) == null ? "" : row.version(i) + MatrixReport.sign(row.outlier(i)));
            }
            rows.write(cells);
        }
    }
}
