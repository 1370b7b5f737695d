// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Table;
import org.mirage.cli.terminal.Table.Cell;
import org.mirage.engine.ByteCount;
import org.mirage.engine.EntryKinds;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Names;
import org.mirage.engine.PathState;
import org.mirage.engine.VersionNumbers;
import org.mirage.store.Entry;

/** Shows the states of a path, one in a row. */
final class HistoryTable {

    /** So many digits of a hash tell states apart. */
    private static final int DIGITS = 12;
    private static final String NOTHING = "-";

    private HistoryTable() {
    }

    static Table of(Iterable<PathState> states) {
        Table table = new Table().left("STATE").right("SIZE").left("MODE").left("OWNER").left("TIME").left("CONTENT")
                .left("CHANGED").left("VERSIONS");
        for (PathState state : states) {
            Cell versions = new Cell(VersionNumbers.label(state.versions()), Style.HEADING);
            Cell changed = new Cell(changed(state));
            if (state.isAbsent()) {
                Cell nothing = new Cell(NOTHING);
                table.row(new Cell("absent", Style.FAINT), nothing, nothing, nothing, nothing, nothing, changed, versions);
            } else {
                add(table, state.entry(), changed, versions);
            }
        }
        return table;
    }

    private static void add(Table table, MachineEntry shown, Cell changed, Cell versions) {
        Entry entry = shown.entry();
        table.row(new Cell(EntryKinds.word(entry.type()), ShownName.style(shown)), new Cell(size(entry)),
                new Cell(EntryKinds.mode(entry.type(), entry.permissions())), new Cell(entry.owner() + ":" + entry.group()),
                new Cell(Dates.show(entry)), new Cell(content(entry)), changed, versions);
    }

    private static String changed(PathState state) {
        if (state.change() == null) {
            return NOTHING;
        }
        return state.change().isNone() ? "what it holds" : ChangeWords.of(state.change());
    }

    private static String size(Entry entry) {
        return switch (entry.type()) {
            case FILE -> ByteCount.show(entry.size());
            case DIRECTORY -> entry.subtree() == null ? NOTHING : ByteCount.show(entry.subtree().bytes());
            case LINK, CHARACTER_DEVICE, BLOCK_DEVICE, FIFO, SOCKET -> NOTHING;
        };
    }

    private static String content(Entry entry) {
        return switch (entry.type()) {
            case FILE -> entry.content() == null ? "unreadable" : entry.content().hash().toString().substring(0, DIGITS);
            case DIRECTORY -> entry.subtree() == null ? NOTHING : entry.subtree().tree().toString().substring(0, DIGITS);
            case LINK -> "-> " + Names.show(entry.target());
            case CHARACTER_DEVICE, BLOCK_DEVICE -> entry.major() + ", " + entry.minor();
            case FIFO, SOCKET -> NOTHING;
        };
    }
}
