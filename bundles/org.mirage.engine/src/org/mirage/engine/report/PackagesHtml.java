// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.mirage.engine.ByteCount;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.packages.Package;

/** Writes what is installed as one page for browsers that refers to nothing outside and runs nothing: a table for each version. */
public final class PackagesHtml implements PackagesReport {

    private static final String[] HEADINGS = {"Package", "Version", "Architecture", "Kind", "Source", "Size", "Licence", "What It Is"};

    private final HtmlWriter html;
    private int base;

    public PackagesHtml(OutputStream target) {
        html = new HtmlWriter(target);
    }

    @Override
    public void begin() throws IOException {
        HtmlPage.begin(html, "Packages");
        base = html.depth();
    }

    @Override
    public void packages(VersionSummary version, List<Package> packages) throws IOException {
        html.element("h2", HtmlWriter.harmless(version.label()) + ": " + packages.size());
        if (!version.system().isEmpty()) {
            html.element("p", HtmlWriter.harmless(version.system()));
        }
        html.open("table").open("tr");
        for (String heading : HEADINGS) {
            html.element("th", heading);
        }
        html.close().raw("\n");
        for (Package one : packages) {
            html.open("tr");
            for (String cell : List.of(one.name(), one.version(), one.architecture(), one.kind().id(), one.source(),
                    one.size() < 0 ? "" : ByteCount.show(one.size()), one.licence(), one.summary())) {
                html.element("td", HtmlWriter.harmless(cell));
            }
            html.close().raw("\n");
        }
        html.closeTo(base);
    }

    @Override
    public void finish() throws IOException {
        html.open("footer").open("p").text("Sizes are as the packages state them. Unusual characters in names are shown as \\n, \\t, \\r or \\xNN. "
                + "Written by Mirage.");
        html.closeTo(0);
        html.raw("\n");
    }
}
