// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.mirage.cli.terminal.DisplayWidth;
import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.MachineEntry;

/** Names only: in columns on a terminal, one a line elsewhere. */
final class ShortLines implements EntryLines {

    /** Columns are laid out over so many entries; a larger directory is not held. */
    private static final int PAGE = 5_000;
    private static final int GAP = 2;

    private final Terminal terminal;
    private final int screen;
    private final List<MachineEntry> entries = new ArrayList<>();
    private final List<byte[]> names = new ArrayList<>();

    ShortLines(Terminal terminal) {
        this.terminal = terminal;
        screen = terminal.outputShown() ? terminal.width() : 0;
    }

    @Override
    public void add(MachineEntry entry, byte[] name) throws IOException {
        if (!terminal.outputShown()) {
            terminal.output().write(name);
            terminal.output().write('\n');
            return;
        }
        entries.add(entry);
        names.add(name);
        if (entries.size() == PAGE) {
            finish();
        }
    }

    @Override
    public void finish() throws IOException {
        int[] widths = names.stream().mapToInt(name -> DisplayWidth.of(ShownName.text(name))).toArray();
        int rows = 1;
        while (rows < widths.length && total(widths, rows) > screen) {
            rows++;
        }
        for (int row = 0; row < rows && row < widths.length; row++) {
            for (int i = row; i < widths.length; i += rows) {
                ShownName.write(terminal, names.get(i), entries.get(i));
                if (i + rows < widths.length) {
                    terminal.print(" ".repeat(columnWidth(widths, rows, i / rows) + GAP - widths[i]));
                }
            }
            terminal.print("\n");
        }
        entries.clear();
        names.clear();
    }

    private static int total(int[] widths, int rows) {
        int total = -GAP;
        for (int column = 0; column * rows < widths.length; column++) {
            total += columnWidth(widths, rows, column) + GAP;
        }
        return total;
    }

    private static int columnWidth(int[] widths, int rows, int column) {
        int widest = 0;
        for (int i = column * rows; i < Math.min(widths.length, (column + 1) * rows); i++) {
            widest = Math.max(widest, widths[i]);
        }
        return widest;
    }
}
