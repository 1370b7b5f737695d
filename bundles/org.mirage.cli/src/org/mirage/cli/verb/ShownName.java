// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;

import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Names;
import org.mirage.store.EntryType;

/** Writes names of entries: escaped and coloured for people, as they are for programs. */
final class ShownName {

    private static final int EXECUTABLE = 0111;

    private ShownName() {
    }

    /** The name as a terminal shows it, without colour. */
    static String text(byte[] name) {
        return Names.show(name);
    }

    /** Writes a name in the style of the entry. */
    static void write(Terminal terminal, byte[] name, MachineEntry entry) throws IOException {
        if (terminal.outputShown()) {
            terminal.print(terminal.styled(style(entry), text(name)));
        } else {
            terminal.output().write(name);
        }
    }

    /** The style that tells what an entry is. */
    static Style style(MachineEntry entry) {
        return switch (entry.entry().type()) {
            case DIRECTORY -> Style.DIRECTORY;
            case LINK -> Style.LINK;
            case FILE -> (entry.entry().permissions() & EXECUTABLE) != 0 ? Style.EXECUTABLE : Style.PLAIN;
            case CHARACTER_DEVICE, BLOCK_DEVICE, FIFO, SOCKET -> Style.SPECIAL;
        };
    }

    /** Writes where a link points, after an arrow; nothing for all else. */
    static void writeTarget(Terminal terminal, MachineEntry entry) throws IOException {
        if (entry.entry().type() == EntryType.LINK) {
            terminal.print(" -> ");
            if (terminal.outputShown()) {
                terminal.print(text(entry.entry().target()));
            } else {
                terminal.output().write(entry.entry().target());
            }
        }
    }
}
