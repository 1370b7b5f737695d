// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.EntryKinds;
import org.mirage.engine.MachineEntry;
import org.mirage.store.Entry;

/** One line an entry: mode, owner, group, size or device, time and name, in columns. */
final class LongLines implements EntryLines {

    /** Columns are aligned over so many entries; a larger directory is not held. */
    private static final int PAGE = 5_000;

    private final Terminal terminal;
    private final List<Line> lines = new ArrayList<>();

    private record Line(MachineEntry entry, byte[] name, String[] fields) {
    }

    LongLines(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void add(MachineEntry shown, byte[] name) throws IOException {
        Entry entry = shown.entry();
        String size = switch (entry.type()) {
            case FILE, LINK -> Long.toString(entry.size());
            case CHARACTER_DEVICE, BLOCK_DEVICE -> entry.major() + ", " + entry.minor();
            case DIRECTORY, FIFO, SOCKET -> "-";
        };
        lines.add(new Line(shown, name, new String[] {EntryKinds.mode(entry.type(), entry.permissions()),
            Long.toString(entry.owner()), Long.toString(entry.group()), size, Dates.show(entry)}));
        if (lines.size() == PAGE) {
            finish();
        }
    }

    @Override
    public void finish() throws IOException {
        int[] widths = new int[5];
        for (Line line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.fields[i].length());
            }
        }
        for (Line line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                text.append(" ".repeat(widths[i] - line.fields[i].length())).append(line.fields[i]).append(' ');
            }
            terminal.print(text.toString());
            ShownName.write(terminal, line.name, line.entry);
            ShownName.writeTarget(terminal, line.entry);
            terminal.print("\n");
        }
        lines.clear();
    }
}
