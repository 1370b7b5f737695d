// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.ByteCount;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.compare.ChangeKind;
import org.mirage.engine.compare.ChangedSide;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.compare.Difference;
import org.mirage.engine.compare.DifferenceVisitor;
import org.mirage.engine.compare.Facet;
import org.mirage.engine.packages.PackageFold;
import org.mirage.engine.report.ChangeLetter;

/**
 * Writes differences for people, a line for each: side, letter, sizes, path, in what it differs. What is not asked to list all
 * shows new and vanished directories as one line each, and no directory that differs by its time alone.
 */
final class DiffLines implements DifferenceVisitor {

    private static final String ARROW = " → ";
    private static final int SIZES = 23;

    private final Terminal terminal;
    private final boolean threeWay;
    private final boolean all;
    private final PackageFold fold;
    private long leftOut;

    /**
     * Will write.
     *
     * @param fold says whose files are; null when that is not told
     */
    DiffLines(Terminal terminal, Comparison comparison, boolean all, PackageFold fold) {
        this.terminal = terminal;
        this.all = all;
        this.fold = fold;
        threeWay = comparison.isThreeWay();
    }

    /** How many directories were not listed because their time alone differs. */
    long leftOut() {
        return leftOut;
    }

    @Override
    public boolean visit(Difference difference) throws IOException {
        ChangeKind kind = difference.change().kind();
        if (kind == ChangeKind.NONE || kind == ChangeKind.MOVED_AWAY) {
            return true;
        }
        if (!all && difference.side() != ChangedSide.CONFLICT && difference.isFolder()
                && Set.of(Facet.TIME).equals(difference.change().facets())) {
            leftOut++;
            return true;
        }
        boolean folded = !all && difference.hasChildren() && difference.counts().of(ChangedSide.CONFLICT) == 0 && isTogether(difference)
                && (kind == ChangeKind.ADDED || kind == ChangeKind.REMOVED || kind == ChangeKind.TYPE);
        terminal.print(marks(difference) + "  " + (folded ? foldedSizes(difference) : sizes(difference)) + "  ");
        writePath(difference);
        if (folded) {
            terminal.print("/");
        }
        String details = DiffDetails.text(difference, threeWay);
        if (folded) {
            details += (details.isEmpty() ? "" : "; ") + DiffDetails.text(difference.counts());
        }
        if (fold != null) {
            String owners = DiffFold.owners(fold, difference);
            details += details.isEmpty() || owners.isEmpty() ? owners : "; " + owners;
        }
        terminal.print(details.isEmpty() ? "\n" : "  " + terminal.styled(Style.FAINT, details) + "\n");
        return !folded;
    }

    /** True when all that is in a directory is told at the same place as itself, and not some of it under packages. */
    private boolean isTogether(Difference directory) {
        return fold == null || fold.outsideBelow(directory).total() == directory.counts().total() - directory.ownCounts().total();
    }

    private String marks(Difference difference) {
        ChangeKind right = difference.rightChange().kind();
        if (!threeWay) {
            return letter(right);
        }
        ChangedSide side = difference.side();
        String word = String.format(Locale.ROOT, "%-8s", side.name().toLowerCase(Locale.ROOT));
        String styled = side == ChangedSide.CONFLICT ? terminal.styled(Style.BAD, word) : word;
        return styled + "  " + letter(difference.leftChange().kind()) + letter(right);
    }

    private String letter(ChangeKind kind) {
        return terminal.styled(DiffStyle.of(kind), String.valueOf(ChangeLetter.of(kind)));
    }

    private String sizes(Difference difference) {
        if (difference.side() == ChangedSide.CONFLICT) {
            return padded("");
        }
        MachineEntry before = DiffDetails.before(difference, threeWay);
        MachineEntry after = DiffDetails.after(difference);
        String old = DiffDetails.hasSize(before) ? ByteCount.show(before.entry().size()) : "";
        String now = DiffDetails.hasSize(after) ? ByteCount.show(after.entry().size()) : "";
        if (old.isEmpty() || now.equals(old)) {
            return padded(now);
        }
        return padded(now.isEmpty() ? old : old + ARROW + now);
    }

    private String foldedSizes(Difference difference) {
        long added = difference.counts().bytesAdded();
        return padded(ByteCount.show(added > 0 ? added : difference.counts().bytesRemoved()));
    }

    private static String padded(String sizes) {
        return " ".repeat(Math.max(0, SIZES - sizes.length())) + sizes;
    }

    private void writePath(Difference difference) throws IOException {
        MachineEntry after = DiffDetails.after(difference);
        MachineEntry shown = after != null ? after : DiffDetails.before(difference, threeWay);
        if (difference.counterpart() != null) {
            ShownName.write(terminal, difference.counterpart(), shown);
            terminal.print(ARROW);
        }
        ShownName.write(terminal, difference.path(), shown);
    }
}
