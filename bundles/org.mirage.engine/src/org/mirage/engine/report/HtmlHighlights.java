// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.mirage.engine.Monitor;
import org.mirage.engine.Names;
import org.mirage.engine.compare.ChangeKind;
import org.mirage.engine.compare.ChangedSide;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.compare.Difference;

/** Lists before all other paths those that somebody has to decide about, and those that were moved. */
final class HtmlHighlights {

    private static final int LIMIT = 500;

    private final HtmlWriter html;
    private final Comparison comparison;

    HtmlHighlights(HtmlWriter html, Comparison comparison) {
        this.html = html;
        this.comparison = comparison;
    }

    void write(Monitor monitor) throws IOException {
        long conflicts = comparison.counts().of(ChangedSide.CONFLICT);
        if (conflicts > 0) {
            List<Difference> found = find(difference -> difference.side() == ChangedSide.CONFLICT, monitor);
            html.element("h2", "Conflicts").open("ul", "class", "top", "id", "conflicts");
            for (Difference difference : found) {
                html.open("li", "class", "r").element("span", Names.show(difference.path()), "class", "n");
                html.element("span", "left " + ChangeLetter.word(difference.leftChange().kind()) + ", right "
                        + ChangeLetter.word(difference.rightChange().kind()), "class", "f").close().raw("\n");
            }
            more(conflicts - found.size());
        }
        if (comparison.counts().of(ChangeKind.MOVED) > 0) {
            List<Difference> found = find(difference -> difference.change().kind() == ChangeKind.MOVED, monitor);
            html.element("h2", "Moved").open("ul", "class", "top", "id", "moved");
            for (Difference difference : found) {
                html.open("li", "class", "r").element("span", Names.show(difference.counterpart()), "class", "n").text(" → ");
                html.element("span", Names.show(difference.path()), "class", "n").close().raw("\n");
            }
            // a folder that was moved is one line and many paths, so what is left cannot be counted
            more(found.size() < LIMIT ? 0 : 1);
        }
    }

    @FunctionalInterface
    private interface Choice {

        boolean takes(Difference difference);
    }

    private List<Difference> find(Choice choice, Monitor monitor) throws IOException {
        List<Difference> found = new ArrayList<>();
        comparison.visit(difference -> {
            if (found.size() < LIMIT && choice.takes(difference)) {
                found.add(difference);
            }
            return found.size() < LIMIT;
        }, monitor);
        return found;
    }

    private void more(long left) throws IOException {
        html.close();
        if (left > 0) {
            html.element("p", String.format(Locale.ROOT, "These are the first %,d; the others stand among the files.", LIMIT),
                    "class", "faint");
        }
    }
}
