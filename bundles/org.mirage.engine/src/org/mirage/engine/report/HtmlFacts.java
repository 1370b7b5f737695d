// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.mirage.engine.compare.ChangedSide;
import org.mirage.engine.facts.FactGroup;
import org.mirage.engine.facts.FactRow;

/** Writes what differs between the machines beyond their files, a table for each subject. */
final class HtmlFacts {

    private static final int ROW_LIMIT = 1_000;

    private final HtmlWriter html;
    private final boolean threeWay;

    HtmlFacts(HtmlWriter html, boolean threeWay) {
        this.html = html;
        this.threeWay = threeWay;
    }

    void write(List<FactGroup> groups) throws IOException {
        if (groups.isEmpty()) {
            return;
        }
        html.element("h2", "Beyond files");
        for (FactGroup group : groups) {
            html.element("h3", HtmlWriter.harmless(group.title())).open("table", "class", "facts", "id", "facts-" + group.id());
            html.open("tr").element("th", "").element("th", "What");
            for (String heading : threeWay ? List.of("Base", "Left", "Right") : List.of("Left", "Right")) {
                html.element("th", heading);
            }
            html.close();
            for (FactRow row : group.rows().stream().limit(ROW_LIMIT).toList()) {
                write(row);
            }
            html.close();
            if (group.rows().size() > ROW_LIMIT) {
                html.element("p", "and " + (group.rows().size() - ROW_LIMIT) + " more", "class", "faint");
            }
        }
    }

    private void write(FactRow row) throws IOException {
        String letter = String.valueOf(ChangeLetter.of(row.kind()));
        html.open("tr").open("td");
        if (threeWay) {
            html.element("span", row.side().name().toLowerCase(Locale.ROOT), "class",
                    row.side() == ChangedSide.CONFLICT ? "side conflict" : "side");
        }
        html.element("span", letter, "class", "k " + letter).close().element("td", HtmlWriter.harmless(row.name()));
        if (threeWay) {
            value(row.base());
        }
        value(row.left());
        value(row.right());
        html.close().raw("\n");
    }

    private void value(String text) throws IOException {
        html.element("td", text == null ? "–" : HtmlWriter.harmless(text));
    }
}
