// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.mirage.cli.terminal.DisplayWidth;
import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.ByteCount;
import org.mirage.engine.Monitor;
import org.mirage.engine.compare.ChangeKind;
import org.mirage.engine.compare.ChangedSide;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.compare.Difference;
import org.mirage.engine.compare.DifferenceCounts;

/**
 * Writes how much differs in each top directory: on a terminal with a bar, elsewhere every number, with tabs between them and
 * bytes exactly.
 */
final class DiffStat {

    private static final int LONGEST_BAR = 40;
    private static final int SHORTEST_BAR = 10;
    private static final ChangeKind[] KINDS = {ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.CONTENT, ChangeKind.METADATA,
        ChangeKind.TYPE, ChangeKind.MOVED};

    private final Terminal terminal;
    private final boolean threeWay;
    private final Difference root;
    private final List<Difference> rows = new ArrayList<>();

    DiffStat(Terminal terminal, Comparison comparison, Monitor monitor) throws IOException {
        this.terminal = terminal;
        threeWay = comparison.isThreeWay();
        root = comparison.root();
        if (root != null) {
            if (root.side() != null) {
                rows.add(root);
            }
            rows.addAll(root.children(monitor));
        }
    }

    void print() throws IOException {
        if (terminal.outputShown()) {
            printBars();
        } else {
            for (Difference row : rows) {
                printNumbers(row, counts(row));
            }
        }
    }

    /** The counts of a row; of the directory that is compared only its own, because what it holds has rows of its own. */
    private DifferenceCounts counts(Difference row) {
        return row.equals(root) ? row.ownCounts() : row.counts();
    }

    private void printNumbers(Difference row, DifferenceCounts counts) throws IOException {
        StringBuilder numbers = new StringBuilder();
        numbers.append('\t').append(counts.total());
        for (ChangeKind kind : KINDS) {
            numbers.append('\t').append(counts.of(kind));
        }
        numbers.append('\t').append(counts.bytesAdded()).append('\t').append(counts.bytesRemoved());
        if (threeWay) {
            for (ChangedSide side : ChangedSide.values()) {
                numbers.append('\t').append(counts.of(side));
            }
        }
        terminal.output().write(row.path());
        terminal.println(numbers.toString());
    }

    private void printBars() throws IOException {
        int[] widths = new int[4];
        long most = 1;
        for (Difference row : rows) {
            String[] cells = cells(row);
            for (int i = 0; i < cells.length; i++) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(cells[i]));
            }
            most = Math.max(most, counts(row).total());
        }
        int used = widths[0] + widths[1] + widths[2] + widths[3] + 10;
        int length = Math.clamp(terminal.width() - used - 1L, SHORTEST_BAR, LONGEST_BAR);
        for (Difference row : rows) {
            String[] cells = cells(row);
            StringBuilder line = new StringBuilder(cells[0]).append(" ".repeat(widths[0] - DisplayWidth.of(cells[0])));
            for (int i = 1; i < cells.length; i++) {
                line.append(i == 1 ? " |" : " ").append(" ".repeat(widths[i] - cells[i].length() + 1)).append(cells[i]);
            }
            terminal.println(line + "  " + bar(counts(row), most, length));
        }
    }

    private String[] cells(Difference row) {
        DifferenceCounts counts = counts(row);
        return new String[] {ShownName.text(row.path()), Long.toString(counts.total()),
            counts.bytesAdded() == 0 ? "" : "+" + ByteCount.show(counts.bytesAdded()),
            counts.bytesRemoved() == 0 ? "" : "-" + ByteCount.show(counts.bytesRemoved())};
    }

    private String bar(DifferenceCounts counts, long most, int length) {
        long changed = counts.of(ChangeKind.CONTENT) + counts.of(ChangeKind.METADATA) + counts.of(ChangeKind.TYPE);
        return part(Style.GOOD, "+", counts.of(ChangeKind.ADDED), most, length) + part(Style.WARNING, "~", changed, most, length)
                + part(Style.LINK, ">", counts.of(ChangeKind.MOVED), most, length)
                + part(Style.BAD, "-", counts.of(ChangeKind.REMOVED), most, length);
    }

    private String part(Style style, String mark, long count, long most, int length) {
        // what is there is seen, however little it is
        int marks = count == 0 ? 0 : Math.max(1, (int) Math.round((double) count * length / most));
        return marks == 0 ? "" : terminal.styled(style, mark.repeat(marks));
    }
}
