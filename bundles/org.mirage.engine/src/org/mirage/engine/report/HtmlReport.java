// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

import org.mirage.engine.Monitor;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.compare.Difference;

/**
 * Writes a comparison as one page for browsers that refers to nothing outside and runs nothing: versions, counts, what is worth
 * seeing first, then all paths as a tree whose folders open and close.
 */
public final class HtmlReport implements Report {

    /** So many paths are shown; browsers get slow beyond. */
    static final int ROW_LIMIT = 20_000;
    private static final long BYTE_LIMIT = 64L << 20;

    private final HtmlWriter html;
    private final ReportHeader header;
    private final Comparison comparison;
    private final Monitor monitor;
    private final HtmlTree tree;
    private long rows;

    public HtmlReport(OutputStream target, ReportHeader header, Monitor monitor) {
        html = new HtmlWriter(target);
        this.header = header;
        comparison = header.comparison();
        this.monitor = monitor;
        tree = new HtmlTree(html, comparison);
    }

    @Override
    public void begin() throws IOException {
        new HtmlHead(html, header).write();
        new HtmlFacts(html, comparison.isThreeWay()).write(header.facts());
        new HtmlHighlights(html, comparison).write(monitor);
        html.element("h2", "Files");
        if (comparison.isEqual()) {
            html.element("p", "No path differs.");
        }
        tree.begin();
    }

    @Override
    public boolean visit(Difference difference) throws IOException {
        if (isFull()) {
            return false;
        }
        tree.add(difference);
        if (!difference.change().isNone()) {
            rows++;
        }
        return !isFull();
    }

    private boolean isFull() {
        return rows >= ROW_LIMIT || html.written() > BYTE_LIMIT;
    }

    @Override
    public void finish() throws IOException {
        tree.end();
        long differences = comparison.counts().total();
        if (isFull() && rows < differences) {
            String note = String.format(Locale.ROOT, "Only the first %,d of %,d differing paths are shown here, so that a "
                    + "browser can bear it. A report in CSV or JSON holds all of them (mirage diff with --csv FILE or --json).", rows,
                    differences);
            html.element("p", note, "class", "note", "id", "cut");
        }
        html.open("footer").open("p");
        html.text("A added, D removed, M changed, m changed in metadata only, T of another type, R moved. Times are UTC. ");
        html.text("Unusual characters in names are shown as \\n, \\t, \\r or \\xNN. Written by Mirage.");
        html.closeTo(0);
        html.raw("\n");
    }
}
