// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.mirage.cli.terminal.DisplayWidth;
import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.compare.ChangedSide;
import org.mirage.engine.facts.FactGroup;
import org.mirage.engine.facts.FactRow;
import org.mirage.engine.report.ChangeLetter;

/** Writes for people what differs between machines beyond their files. */
final class FactLines {

    /** So many facts of a subject are shown when not all are asked for. */
    private static final int SHORT = 20;
    private static final int WIDEST_NAME = 40;
    private static final String ARROW = " → ";

    private final Terminal terminal;
    private final boolean threeWay;
    private final boolean all;

    FactLines(Terminal terminal, boolean threeWay, boolean all) {
        this.terminal = terminal;
        this.threeWay = threeWay;
        this.all = all;
    }

    void print(List<FactGroup> groups) throws IOException {
        if (groups.isEmpty()) {
            return;
        }
        terminal.println("\n" + terminal.styled(Style.HEADING, "Beyond files"));
        for (FactGroup group : groups) {
            terminal.println("  " + group.title());
            List<FactRow> rows = all ? group.rows() : group.rows().stream().limit(SHORT).toList();
            int width = rows.stream().mapToInt(row -> Math.min(DisplayWidth.of(row.name()), WIDEST_NAME)).max().orElse(0);
            for (FactRow row : rows) {
                print(row, width);
            }
            if (rows.size() < group.rows().size()) {
                String more = "    and " + (group.rows().size() - rows.size()) + " more; --all lists them";
                terminal.println(terminal.styled(Style.FAINT, more));
            }
        }
        terminal.println("\n" + terminal.styled(Style.HEADING, "Files"));
    }

    private void print(FactRow row, int width) throws IOException {
        String side = "";
        if (threeWay) {
            String word = String.format(Locale.ROOT, "%-8s  ", row.side().name().toLowerCase(Locale.ROOT));
            side = row.side() == ChangedSide.CONFLICT ? terminal.styled(Style.BAD, word) : word;
        }
        String letter = terminal.styled(DiffStyle.of(row.kind()), String.valueOf(ChangeLetter.of(row.kind())));
        String padding = " ".repeat(Math.max(0, width - DisplayWidth.of(row.name())));
        terminal.println("    " + side + letter + "  " + row.name() + padding + "  " + terminal.styled(Style.FAINT, values(row)));
    }

    private String values(FactRow row) {
        if (threeWay && row.side() == ChangedSide.CONFLICT) {
            return told(row.base()) + "; left: " + told(row.left()) + "; right: " + told(row.right());
        }
        String before = threeWay ? row.base() : row.left();
        String after = row.side() == ChangedSide.LEFT ? row.left() : row.right();
        return before == null ? told(after) : after == null ? before : before + ARROW + after;
    }

    private static String told(String value) {
        return value == null ? "absent" : value;
    }
}
