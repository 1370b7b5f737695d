// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

import org.mirage.engine.ByteCount;
import org.mirage.engine.EntryKinds;
import org.mirage.engine.Names;
import org.mirage.engine.VersionNumbers;
import org.mirage.engine.search.FindReport;
import org.mirage.engine.search.FoundFile;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/** Writes what a search finds as one page for browsers that refers to nothing outside and runs nothing: a table for each image. */
public final class FoundHtml implements FoundReport {

    /** So many files are shown; browsers get slow beyond. */
    static final int ROW_LIMIT = 20_000;
    private static final int DIGITS = 12;
    private static final String[] HEADINGS = {"Versions", "Path", "Size", "Mode", "Owner", "Changed", "Content", "Text"};

    private final HtmlWriter html;
    private final String query;
    private String image;
    private int base;
    private long rows;

    public FoundHtml(OutputStream target, String query) {
        html = new HtmlWriter(target);
        this.query = query;
    }

    @Override
    public void begin() throws IOException {
        HtmlPage.begin(html, "Search: " + query);
        base = html.depth();
    }

    @Override
    public void found(FoundFile file) throws IOException {
        if (rows++ >= ROW_LIMIT) {
            return;
        }
        String name = file.versions().getFirst().name();
        if (!name.equals(image)) {
            image = name;
            html.closeTo(base);
            html.element("h2", HtmlWriter.harmless(name)).open("table").open("tr");
            for (String heading : HEADINGS) {
                html.element("th", heading);
            }
            html.close().raw("\n");
        }
        Entry entry = file.entry().entry();
        html.open("tr").element("td", HtmlWriter.harmless(VersionNumbers.label(file.versions())));
        html.open("td").element("code", Names.show(file.entry().path())).close();
        html.element("td", entry.type() == EntryType.FILE ? ByteCount.show(entry.size()) : "");
        html.open("td").element("code", EntryKinds.mode(entry.type(), entry.permissions())).close();
        html.element("td", entry.owner() + ":" + entry.group()).element("td", Moment.show(entry.seconds(), entry.nanoseconds()));
        html.open("td");
        if (entry.content() != null) {
            html.element("code", entry.content().hash().toString().substring(0, DIGITS), "title", entry.content().toString());
        }
        html.close().open("td");
        if (file.text() != null) {
            html.element("code", file.text().first() + ": " + Names.show(file.text().excerpt()));
        }
        html.close().close().raw("\n");
    }

    @Override
    public void finish(FindReport report) throws IOException {
        html.closeTo(base);
        if (rows > ROW_LIMIT) {
            html.element("p", String.format(Locale.ROOT, "Only the first %,d of %,d files are shown here, so that a browser can bear it. "
                    + "CSV and JSON hold all of them.", ROW_LIMIT, rows), "class", "note", "id", "cut");
        }
        html.element("p", String.format(Locale.ROOT, "%,d files and %,d distinct contents in %,d versions of %,d images; %,d versions "
                + "were searched.", report.files(), report.contents(), report.versions(), report.images(), report.searched()));
        if (report.incomplete()) {
            html.element("p", "Something could not be looked at; this is not all there may be.", "class", "note");
        }
        html.open("footer").open("p").text("Times are UTC. Unusual characters in names are shown as \\n, \\t, \\r or \\xNN. Written by "
                + "Mirage.");
        html.closeTo(0);
        html.raw("\n");
    }
}
