// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

import org.mirage.engine.ByteCount;
import org.mirage.engine.EntryKinds;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Names;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.compare.Change;
import org.mirage.engine.compare.ChangeKind;
import org.mirage.engine.compare.ChangedSide;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.compare.Difference;
import org.mirage.engine.compare.Facet;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/** Writes what is told of one path: its letter, name and sizes, and below each facet that differs, before and after. */
final class HtmlRow {

    private final HtmlWriter html;
    private final Comparison comparison;
    private final HtmlTextDiff texts;

    HtmlRow(HtmlWriter html, Comparison comparison) {
        this.html = html;
        this.comparison = comparison;
        texts = new HtmlTextDiff(html);
    }

    /** The line of the path. */
    void write(Difference difference, String label) throws IOException {
        if (!difference.change().isNone()) {
            marks(difference);
        }
        html.element("span", label, "class", difference.isFolder() ? "n folder" : "n");
        if (difference.counterpart() != null) {
            boolean here = difference.change().kind() == ChangeKind.MOVED;
            html.element("span", (here ? "was " : "is now ") + Names.show(difference.counterpart()), "class", "f");
        }
        if (difference.hasChildren()) {
            String count = String.format(Locale.ROOT, "%,d", difference.counts().total());
            html.element("span", count + bytes(difference), "class", "c");
        } else {
            String sizes = sizes(difference);
            if (!sizes.isEmpty()) {
                html.element("span", sizes, "class", "s");
            }
        }
        String told = told(difference);
        if (!told.isEmpty()) {
            html.element("span", told, "class", "f");
        }
    }

    private void marks(Difference difference) throws IOException {
        if (comparison.isThreeWay()) {
            String side = difference.side().name().toLowerCase(Locale.ROOT);
            html.element("span", side, "class", difference.side() == ChangedSide.CONFLICT ? "side conflict" : "side");
            letter(difference.leftChange().kind());
        }
        letter(difference.rightChange().kind());
    }

    private void letter(ChangeKind kind) throws IOException {
        String letter = String.valueOf(ChangeLetter.of(kind));
        String style = switch (kind) {
            case NONE -> "m";
            case MOVED_AWAY -> "R";
            default -> letter;
        };
        html.element("span", letter, "class", "k " + style);
    }

    private static String bytes(Difference difference) {
        long added = difference.counts().bytesAdded();
        long removed = difference.counts().bytesRemoved();
        return (added == 0 ? "" : ", +" + ByteCount.show(added)) + (removed == 0 ? "" : ", -" + ByteCount.show(removed));
    }

    private MachineEntry before(Difference difference) {
        return comparison.isThreeWay() ? difference.base() : difference.left();
    }

    private static MachineEntry after(Difference difference) {
        return difference.side() == ChangedSide.LEFT ? difference.left() : difference.right();
    }

    private String sizes(Difference difference) {
        String old = size(before(difference));
        String now = size(after(difference));
        return old.equals(now) || old.isEmpty() ? now : now.isEmpty() ? old : old + " → " + now;
    }

    private static String size(MachineEntry entry) {
        return entry == null || entry.entry().type() != EntryType.FILE ? "" : ByteCount.show(entry.entry().size());
    }

    /** What is new or gone is told in a few words, because there is nothing to compare it with. */
    private String told(Difference difference) {
        return switch (difference.change().kind()) {
            case ADDED -> words(after(difference).entry());
            case REMOVED -> words(before(difference).entry());
            case TYPE -> EntryKinds.noun(before(difference).entry().type()) + " → "
                    + EntryKinds.noun(after(difference).entry().type());
            case NONE, CONTENT, METADATA, MOVED, MOVED_AWAY -> "";
        };
    }

    private static String words(Entry entry) {
        String words = EntryKinds.mode(entry.type(), entry.permissions()) + " " + entry.owner() + ":" + entry.group();
        return entry.type() == EntryType.LINK ? words + " → " + FacetText.name(entry.target()) : words;
    }

    /** The values of all facets that differ, each on a line, and how a text was changed. */
    void details(Difference difference) throws IOException {
        if (!comparison.isThreeWay()) {
            values("", difference.rightChange(), difference.left(), difference.right(), comparison.left(), comparison.right());
            return;
        }
        ChangedSide side = difference.side();
        if (side == ChangedSide.LEFT || side == ChangedSide.CONFLICT) {
            values("left ", difference.leftChange(), difference.base(), difference.left(), comparison.base(), comparison.left());
        }
        if (side != ChangedSide.LEFT) {
            values(side == ChangedSide.BOTH ? "both " : "right ", difference.rightChange(), difference.base(), difference.right(),
                    comparison.base(), comparison.right());
        }
    }

    private void values(String side, Change change, MachineEntry before, MachineEntry after, VersionFiles first,
            VersionFiles second) throws IOException {
        Set<Facet> facets = change.facets();
        for (Facet facet : facets.stream().sorted().toList()) {
            html.open("div", "class", "v").element("b", side + FacetText.title(facet)).text(" ");
            html.element("span", FacetText.of(facet, before, first), "class", "old").text(" → ");
            html.element("span", FacetText.of(facet, after, second), "class", "new").close();
        }
        if (facets.contains(Facet.CONTENT)) {
            texts.write(before, first, after, second);
        }
    }
}
