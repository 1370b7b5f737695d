// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.ByteCount;
import org.mirage.engine.compare.ChangeKind;
import org.mirage.engine.compare.ChangedSide;
import org.mirage.engine.compare.CompareProfile;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.compare.DifferenceCounts;

/** Says in a few lines what is compared, and how much differs. */
final class DiffSummary {

    private final Comparison comparison;
    private final DifferenceCounts counts;
    private final Terminal terminal;

    DiffSummary(Comparison comparison, Terminal terminal) {
        this.comparison = comparison;
        this.terminal = terminal;
        counts = comparison.counts();
    }

    /** What is compared with what: {@code web@1 → web@2}. */
    void begin() throws IOException {
        String left = comparison.left().summary().label();
        String right = comparison.right().summary().label();
        terminal.println(terminal.styled(Style.HEADING, !comparison.isThreeWay() ? left + " → " + right
                : "left " + left + " and right " + right + ", both since " + comparison.base().summary().label()));
    }

    /** That so many directories were not listed, because they differ by their time alone. */
    void leftOut(long directories) throws IOException {
        if (directories > 0) {
            String told = directories == 1 ? "1 directory differs by its time alone; --all lists it"
                    : directories + " directories differ by their time alone; --all lists them";
            terminal.println(terminal.styled(Style.FAINT, told));
        }
    }

    /**
     * How much differs, and which side changed it.
     *
     * @param hidden how many more paths differ than the profile lets count
     */
    void end(long hidden) throws IOException {
        StringBuilder line = new StringBuilder();
        if (comparison.isEqual()) {
            line.append("no path differs");
        } else {
            line.append(counts.total()).append(counts.total() == 1 ? " path differs: " : " paths differ: ").append(kinds());
            line.append("; +").append(ByteCount.show(counts.bytesAdded()));
            line.append(", -").append(ByteCount.show(counts.bytesRemoved()));
        }
        if (hidden > 0) {
            String profile = comparison.profile().name();
            line.append("; ").append(hidden).append(hidden == 1 ? " more is" : " more are").append(" ignored");
            line.append(profile.equals(CompareProfile.EVERYTHING.name()) ? "" : " with the profile " + Harmless.line(profile));
        }
        terminal.println(line.toString());
        if (comparison.isThreeWay() && !comparison.isEqual()) {
            long conflicts = counts.of(ChangedSide.CONFLICT);
            String told = conflicts == 1 ? "1 conflict" : conflicts + " conflicts";
            terminal.println("changed on the left " + counts.of(ChangedSide.LEFT) + ", on the right "
                    + counts.of(ChangedSide.RIGHT) + ", on both alike " + counts.of(ChangedSide.BOTH) + "; "
                    + terminal.styled(conflicts == 0 ? Style.PLAIN : Style.BAD, told));
        }
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
