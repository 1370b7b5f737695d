// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.ByteCount;
import org.mirage.engine.compare.ChangeKind;
import org.mirage.engine.compare.ChangedSide;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.compare.DifferenceCounts;

/** Sums a comparison up in a line or two. */
final class DiffSummary {

    private final Comparison comparison;
    private final DifferenceCounts counts;

    DiffSummary(Comparison comparison) {
        this.comparison = comparison;
        counts = comparison.counts();
    }

    /** What is compared with what: {@code web@1 → web@2}. */
    String versions() {
        String left = comparison.left().summary().label();
        String right = comparison.right().summary().label();
        return comparison.isThreeWay() ? "left " + left + " and right " + right + ", both since " + comparison.base().summary().label()
                : left + " → " + right;
    }

    /**
     * How much differs.
     *
     * @param hidden how many more paths differ than the profile lets count
     */
    String line(long hidden) {
        StringBuilder line = new StringBuilder();
        if (comparison.isEqual()) {
            line.append("no path differs");
        } else {
            line.append(counts.total()).append(counts.total() == 1 ? " path differs: " : " paths differ: ").append(kinds());
            line.append("; +").append(ByteCount.show(counts.bytesAdded())).append(", -").append(ByteCount.show(counts.bytesRemoved()));
        }
        if (hidden > 0) {
            line.append("; the profile ").append(Harmless.line(comparison.profile().name())).append(" hides ").append(hidden).append(" more");
        }
        return line.toString();
    }

    /** Which side changed how much; empty without a base. */
    String sides() {
        if (!comparison.isThreeWay() || comparison.isEqual()) {
            return "";
        }
        long conflicts = counts.of(ChangedSide.CONFLICT);
        return "changed on the left " + counts.of(ChangedSide.LEFT) + ", on the right " + counts.of(ChangedSide.RIGHT)
                + ", on both alike " + counts.of(ChangedSide.BOTH) + "; " + (conflicts == 1 ? "1 conflict" : conflicts + " conflicts");
    }

    private String kinds() {
        List<String> parts = new ArrayList<>();
        add(parts, ChangeKind.ADDED, "added");
        add(parts, ChangeKind.REMOVED, "removed");
        add(parts, ChangeKind.CONTENT, "changed");
        add(parts, ChangeKind.TYPE, "of another type");
        add(parts, ChangeKind.METADATA, "in metadata only");
        add(parts, ChangeKind.MOVED, "moved");
        return String.join(", ", parts);
    }

    private void add(List<String> parts, ChangeKind kind, String word) {
        if (counts.of(kind) > 0) {
            parts.add(counts.of(kind) + " " + word);
        }
    }
}
