// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.mirage.engine.EntryKinds;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Names;
import org.mirage.engine.compare.Change;
import org.mirage.engine.compare.ChangeKind;
import org.mirage.engine.compare.ChangedSide;
import org.mirage.engine.compare.Difference;
import org.mirage.engine.compare.DifferenceCounts;
import org.mirage.engine.compare.Facet;
import org.mirage.engine.report.ChangeLetter;
import org.mirage.engine.report.FacetText;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/** Says in a few words in what a path differs, for the end of a line. */
final class DiffDetails {

    private static final String ARROW = " → ";

    private DiffDetails() {
    }

    /** What is compared with: the base, or the left of two. */
    static MachineEntry before(Difference difference, boolean threeWay) {
        return threeWay ? difference.base() : difference.left();
    }

    /** What it became on the side that changed it, the right one where both did. */
    static MachineEntry after(Difference difference) {
        return difference.side() == ChangedSide.LEFT ? difference.left() : difference.right();
    }

    /** In what it differs; of a conflict, what each side did. */
    static String text(Difference difference, boolean threeWay) {
        MachineEntry before = before(difference, threeWay);
        if (difference.side() == ChangedSide.CONFLICT) {
            return "left: " + orWord(before, difference.left(), difference.leftChange()) + "; right: "
                    + orWord(before, difference.right(), difference.rightChange());
        }
        return text(before, after(difference), difference.change());
    }

    private static String orWord(MachineEntry before, MachineEntry after, Change change) {
        String text = text(before, after, change);
        return text.isEmpty() ? ChangeLetter.word(change.kind()) : text;
    }

    private static String text(MachineEntry before, MachineEntry after, Change change) {
        if (change.kind() == ChangeKind.TYPE) {
            return EntryKinds.noun(before.entry().type()) + ARROW + EntryKinds.noun(after.entry().type());
        }
        List<String> parts = new ArrayList<>();
        for (Facet facet : sorted(change.facets())) {
            parts.add(text(facet, before.entry(), after.entry()));
        }
        return String.join(", ", parts);
    }

    private static List<Facet> sorted(Set<Facet> facets) {
        return facets.stream().sorted().toList();
    }

    private static String text(Facet facet, Entry before, Entry after) {
        String values = switch (facet) {
            case TARGET -> Names.show(before.target()) + ARROW + Names.show(after.target());
            case DEVICE -> before.major() + ":" + before.minor() + ARROW + after.major() + ":" + after.minor();
            case MODE -> EntryKinds.octal(before.permissions()) + ARROW + EntryKinds.octal(after.permissions());
            case OWNER -> before.owner() + ARROW + after.owner();
            case GROUP -> before.group() + ARROW + after.group();
            case CONTENT, TIME, ATTRIBUTES, FLAGS, LINKS -> "";
        };
        return values.isEmpty() ? FacetText.title(facet) : FacetText.title(facet) + " " + values;
    }

    /** What a directory that is shown as one line holds, itself among it. */
    static String text(DifferenceCounts counts) {
        List<String> parts = new ArrayList<>();
        for (ChangeKind kind : ChangeKind.values()) {
            if (counts.of(kind) > 0) {
                parts.add(counts.of(kind) + " " + ChangeLetter.word(kind));
            }
        }
        return parts.size() > 1 ? String.join(", ", parts) : counts.total() + " paths";
    }

    /** True for what has a size worth telling. */
    static boolean hasSize(MachineEntry entry) {
        return entry != null && entry.entry().type() == EntryType.FILE;
    }
}
