// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

import org.mirage.engine.scanning.Finding;
import org.mirage.engine.scanning.IgnoredFinding;
import org.mirage.engine.scanning.Severity;
import org.mirage.engine.scanning.VersionFindings;

/** Writes what scans found as one page for browsers that refers to nothing outside and runs nothing: a table for each version. */
public final class FindingsHtml {

    /** So many findings are shown; browsers get slow beyond. */
    static final int ROW_LIMIT = 20_000;
    private static final String[] HEADINGS = {"Severity", "Kind", "Rule", "What", "Package or path", "Fixed in", "State"};

    private final HtmlWriter html;
    private long rows;

    public FindingsHtml(OutputStream target) {
        html = new HtmlWriter(target);
    }

    /** Writes the page. */
    public void write(List<VersionFindings> found) throws IOException {
        HtmlPage.begin(html, "Findings");
        int base = html.depth();
        long all = found.stream().mapToLong(version -> version.findings().size()).sum();
        counts(found);
        for (VersionFindings version : found) {
            html.element("h2", HtmlWriter.harmless(version.version().label()));
            if (version.findings().isEmpty()) {
                html.element("p", "Nothing was found.");
            } else if (rows < ROW_LIMIT) {
                table(version);
            }
            html.closeTo(base);
        }
        if (all > ROW_LIMIT) {
            html.element("p", String.format(Locale.ROOT, "Only the first %,d of %,d findings are shown here, so that a browser can bear it. "
                    + "CSV and JSON hold all of them.", ROW_LIMIT, all), "class", "note", "id", "cut");
        }
        html.open("footer").open("p").text("Times are UTC. Unusual characters in names are shown as \\n, \\t, \\r or \\xNN. Written by "
                + "Mirage.");
        html.closeTo(0);
        html.raw("\n");
    }

    private void counts(List<VersionFindings> found) throws IOException {
        html.open("ul", "class", "counts");
        for (Severity severity : List.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW, Severity.UNKNOWN)) {
            long count = found.stream().flatMap(version -> version.open(severity).stream()).filter(finding -> finding.severity() == severity).count();
            html.open("li").element("b", String.format(Locale.ROOT, "%,d", count), "class", count == 0 ? "m" : style(severity));
            html.text(" " + severity.word()).close();
        }
        long ignored = found.stream().flatMap(version -> version.findings().stream().filter(finding -> version.ignored().containsKey(finding.key())))
                .count();
        html.open("li").element("b", String.format(Locale.ROOT, "%,d", ignored), "class", "m").text(" ignored").close();
        html.close();
    }

    private void table(VersionFindings version) throws IOException {
        html.open("table").open("tr");
        for (String heading : HEADINGS) {
            html.element("th", heading);
        }
        html.close().raw("\n");
        for (Finding finding : version.findings()) {
            if (rows < ROW_LIMIT) {
                rows++;
                row(finding, version.ignored().get(finding.key()));
            }
        }
    }

    private void row(Finding finding, IgnoredFinding ignored) throws IOException {
        html.open("tr").open("td").element("b", finding.severity().word(), "class", ignored == null ? style(finding.severity()) : "m").close();
        html.element("td", finding.kind().word()).element("td", HtmlWriter.harmless(finding.rule()));
        html.element("td", HtmlWriter.harmless(finding.what()), "title", HtmlWriter.harmless(finding.hint())).open("td");
        if (finding.subject() == null) {
            html.element("code", finding.where());
        } else {
            html.text(HtmlWriter.harmless(finding.subject().name() + " " + finding.subject().version()));
        }
        html.close().element("td", finding.subject() == null ? "" : HtmlWriter.harmless(finding.subject().fixed()));
        html.element("td", ignored == null ? "open" : HtmlWriter.harmless("ignored by " + ignored.author() + ", " + Moment.show(ignored.time())
                + ": " + ignored.reason()));
        html.close().raw("\n");
    }

    private static String style(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "D";
            case MEDIUM -> "M";
            case LOW, UNKNOWN -> "m";
        };
    }
}
