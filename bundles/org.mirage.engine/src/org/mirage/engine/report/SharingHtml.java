// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.mirage.engine.ByteCount;
import org.mirage.engine.sharing.SharedBytes;
import org.mirage.engine.sharing.SharingReport;

/** Writes what images have in common as one page for browsers that refers to nothing outside and runs nothing. */
public final class SharingHtml {

    /** Images in the table of similarity; a page would be too wide with more. */
    static final int MATRIX_LIMIT = 60;
    /** Versions whose growth is shown; browsers get slow beyond. */
    static final int ROW_LIMIT = 20_000;

    private final HtmlWriter html;

    public SharingHtml(OutputStream target) {
        html = new HtmlWriter(target);
    }

    /** Writes the page; images that are at least so similar are near copies, 0 to 1. */
    public void write(SharingReport report, double similarity) throws IOException {
        HtmlPage.begin(html, "Sharing");
        int base = html.depth();
        html.open("ul", "class", "counts");
        count(report.images().size(), "images");
        size(report.contents().all(), "of distinct contents");
        size(report.stored().all(), "stored");
        html.closeTo(base);
        images(report);
        html.closeTo(base);
        if (report.images().size() <= MATRIX_LIMIT) {
            matrix(report);
        } else {
            html.element("h2", "Similarity").element("p", "There are too many images for a table of each with each; JSON has it.", "class", "note");
        }
        html.closeTo(base);
        copies(report, similarity);
        html.closeTo(base);
        growth(report);
        html.closeTo(base);
        html.open("footer").open("p").text("Contents are counted as files have them, each distinct one once; stored is what packs hold, "
                + "compressed. Times are UTC. Written by Mirage.");
        html.closeTo(0);
        html.raw("\n");
    }

    private void count(long count, String what) throws IOException {
        html.open("li").element("b", String.format(Locale.ROOT, "%,d", count)).text(" " + what).close();
    }

    private void size(long bytes, String what) throws IOException {
        html.open("li").element("b", ByteCount.show(bytes)).text(" " + what).close();
    }

    private void headings(String... headings) throws IOException {
        html.open("table").open("tr");
        for (String heading : headings) {
            html.element("th", HtmlWriter.harmless(heading));
        }
        html.close().raw("\n");
    }

    private void bytes(long bytes) throws IOException {
        html.element("td", ByteCount.show(bytes), "title", String.format(Locale.ROOT, "%,d bytes", bytes));
    }

    private void images(SharingReport report) throws IOException {
        html.element("h2", "Images");
        headings("Image", "Contents", "Unique", "Shared", "Stored", "Freed by deletion", "Most like");
        SharedBytes contents = report.contents();
        List<Integer> order = IntStream.range(0, report.images().size()).boxed()
                .sorted(Comparator.comparing((Integer image) -> -report.stored().unique(image))).toList();
        for (int image : order) {
            html.open("tr").element("td", HtmlWriter.harmless(report.images().get(image)));
            bytes(contents.total(image));
            bytes(contents.unique(image));
            bytes(contents.total(image) - contents.unique(image));
            bytes(report.stored().total(image));
            bytes(report.stored().unique(image));
            int like = report.mostLike(image);
            html.element("td", like < 0 ? "" : HtmlWriter.harmless(report.images().get(like)) + " " + contents.percent(image, like) + " %");
            html.close().raw("\n");
        }
    }

    private void matrix(SharingReport report) throws IOException {
        html.element("h2", "Similarity in percent");
        headings(Stream.concat(Stream.of(""), report.images().stream()).toArray(String[]::new));
        for (int row = 0; row < report.images().size(); row++) {
            html.open("tr").element("th", HtmlWriter.harmless(report.images().get(row)));
            for (int column = 0; column < report.images().size(); column++) {
                int percent = report.contents().percent(row, column);
                // the darker the more alike; half transparent, so that it goes with both looks
                html.element("td", Integer.toString(percent), "style",
                        String.format(Locale.ROOT, "background: rgba(61, 132, 198, %.2f)", percent / 200.0));
            }
            html.close().raw("\n");
        }
    }

    private void copies(SharingReport report, double similarity) throws IOException {
        html.element("h2", "Near copies");
        List<BitSet> groups = report.nearCopies(similarity);
        html.element("p", (groups.isEmpty() ? "No two images are" : "Images of a group are each") + " at least "
                + Math.round(similarity * 100) + " % similar to another one" + (groups.isEmpty() ? "." : " of it."));
        html.open("ul", "class", "top");
        for (BitSet group : groups) {
            html.element("li", HtmlWriter.harmless(group.stream().mapToObj(report.images()::get).collect(Collectors.joining(", "))) + " \u2013 "
                    + ByteCount.show(report.stored().onlyIn(group)) + " stored for these alone");
        }
    }

    private void growth(SharingReport report) throws IOException {
        html.element("h2", "Growth");
        headings("Time", "Version", "New contents", "New in packs", "All in packs");
        long all = 0;
        for (SharingReport.Growth step : report.growth().stream().limit(ROW_LIMIT).toList()) {
            all += step.stored();
            html.open("tr").element("td", Moment.show(step.version().time())).element("td", HtmlWriter.harmless(step.version().label()));
            bytes(step.contents());
            bytes(step.stored());
            bytes(all);
            html.close().raw("\n");
        }
        if (report.growth().size() > ROW_LIMIT) {
            html.close().element("p", "Only the first versions are shown; JSON has all.", "class", "note");
        }
    }
}
