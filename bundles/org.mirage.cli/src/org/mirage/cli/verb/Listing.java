// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;

import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.ListingVisitor;
import org.mirage.engine.MachineEntry;

/** Writes a listing as {@code ls} does: in a recursive one each directory has a heading. */
final class Listing implements ListingVisitor {

    private final Terminal terminal;
    private final EntryLines lines;
    private final boolean recursive;
    private boolean inDirectory;

    Listing(Terminal terminal, EntryLines lines, boolean recursive) {
        this.terminal = terminal;
        this.lines = lines;
        this.recursive = recursive;
    }

    @Override
    public void directory(MachineEntry directory) throws IOException {
        if (recursive) {
            lines.finish();
            if (inDirectory) {
                terminal.print("\n");
            }
            ShownName.write(terminal, directory.path(), directory);
            terminal.print(":\n");
        }
        inDirectory = true;
    }

    @Override
    public void entry(MachineEntry entry) throws IOException {
        lines.add(entry, inDirectory ? entry.name() : entry.path());
    }

    void finish() throws IOException {
        lines.finish();
    }
}
