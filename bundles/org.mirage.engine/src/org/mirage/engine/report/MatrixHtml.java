// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.mirage.engine.VersionSummary;
import org.mirage.engine.packages.PackageMatrix;

/** Writes which version of each package is where as one page for browsers that refers to nothing outside and runs nothing. */
public final class MatrixHtml implements MatrixReport {

    private final HtmlWriter html;

    public MatrixHtml(OutputStream target) {
        html = new HtmlWriter(target);
    }

    @Override
    public void write(List<VersionSummary> versions, List<PackageMatrix.Row> packages) throws IOException {
        HtmlPage.begin(html, "Packages in Comparison");
        int base = html.depth();
        html.open("table").open("tr").element("th", "Package").element("th", "Kind");
        for (VersionSummary version : versions) {
            html.element("th", HtmlWriter.harmless(version.label()));
        }
        html.close().raw("\n");
        for (PackageMatrix.Row row : packages) {
            html.open("tr").element("td", HtmlWriter.harmless(row.name())).element("td", row.kind().id());
            for (int i = 0; i < versions.size(); i++) {
                cell(row, i);
            }
            html.close().raw("\n");
        }
        html.closeTo(base);
        html.open("footer").open("p").text("What is not the version that most have is marked: ! earlier, + later. Unusual characters in names are shown "
                + "as \\n, \\t, \\r or \\xNN. Written by Mirage.");
        html.closeTo(0);
        html.raw("\n");
    }

    private void cell(PackageMatrix.Row row, int column) throws IOException {
        if (row.version(column) == null) {
            html.element("td", "-", "class", "m");
        } else {
            int outlier = row.outlier(column);
            html.element("td", HtmlWriter.harmless(row.version(column)) + MatrixReport.sign(outlier),
                    "class", outlier < 0 ? "D" : outlier > 0 ? "A" : null);
        }
    }
}
