// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

import org.mirage.engine.ByteCount;
import org.mirage.engine.Names;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.compare.ChangeKind;
import org.mirage.engine.compare.ChangedSide;
import org.mirage.engine.compare.CompareProfile;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.compare.DifferenceCounts;

/** The beginning of a page: what is compared with what, and how much differs. */
final class HtmlHead {

    private final HtmlWriter html;
    private final ReportHeader header;
    private final Comparison comparison;

    HtmlHead(HtmlWriter html, ReportHeader header) {
        this.html = html;
        this.header = header;
        comparison = header.comparison();
    }

    void write() throws IOException {
        String title = comparison.left().summary().label() + " → " + comparison.right().summary().label();
        HtmlPage.begin(html, title);
        versions();
        counts();
        profile();
    }

    private void versions() throws IOException {
        html.open("table").open("tr");
        for (String heading : new String[] {"", "Version", "Made", "By", "System", "Message", "Record"}) {
            html.element("th", heading);
        }
        html.close();
        for (Map.Entry<String, VersionFiles> version : header.versions().entrySet()) {
            VersionSummary summary = version.getValue().summary();
            html.open("tr").element("th", version.getKey()).element("td", HtmlWriter.harmless(summary.label()));
            html.element("td", Moment.show(summary.time())).element("td", HtmlWriter.harmless(summary.author()));
            html.element("td", HtmlWriter.harmless(summary.system())).element("td", HtmlWriter.harmless(summary.message()));
            html.open("td").element("code", summary.record().toString().substring(0, 12), "title", summary.record().toString());
            html.close().close().raw("\n");
        }
        html.close();
    }

    private void counts() throws IOException {
        DifferenceCounts counts = comparison.counts();
        html.open("ul", "class", "counts");
        count(counts.total(), counts.total() == 1 ? "path differs" : "paths differ", "");
        count(counts.of(ChangeKind.ADDED), "added", "A");
        count(counts.of(ChangeKind.REMOVED), "removed", "D");
        count(counts.of(ChangeKind.CONTENT), "changed", "M");
        count(counts.of(ChangeKind.TYPE), "of another type", "T");
        count(counts.of(ChangeKind.METADATA), "in metadata only", "m");
        count(counts.of(ChangeKind.MOVED), "moved", "R");
        item("+" + ByteCount.show(counts.bytesAdded()), "new", "A");
        item("-" + ByteCount.show(counts.bytesRemoved()), "gone", "D");
        html.close();
        if (comparison.isThreeWay()) {
            html.open("ul", "class", "counts", "id", "sides");
            count(counts.of(ChangedSide.LEFT), "changed on the left", "");
            count(counts.of(ChangedSide.RIGHT), "changed on the right", "");
            count(counts.of(ChangedSide.BOTH), "on both alike", "");
            count(counts.of(ChangedSide.CONFLICT), "in conflict", "D");
            html.close();
        }
    }

    private void count(long count, String what, String style) throws IOException {
        item(String.format(Locale.ROOT, "%,d", count), what, count == 0 ? "m" : style);
    }

    private void item(String number, String what, String style) throws IOException {
        html.open("li").element("b", number, "class", style).text(" " + what).close();
    }

    private void profile() throws IOException {
        CompareProfile profile = comparison.profile();
        html.open("p").text("Compared at ").element("code", Names.show(comparison.path())).text(" with the profile ");
        html.element("b", HtmlWriter.harmless(profile.name()));
        if (!profile.description().isEmpty()) {
            html.text(" (" + HtmlWriter.harmless(profile.description()) + ")");
        }
        html.text(header.hidden() == 0 ? "." : String.format(Locale.ROOT, ", which hides %,d more.", header.hidden())).close();
    }
}
