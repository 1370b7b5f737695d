// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.List;

import org.mirage.cli.UsageException;
import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Table;
import org.mirage.cli.terminal.Table.Cell;
import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.ByteCount;
import org.mirage.engine.ChangesCheck;
import org.mirage.engine.CheckChanges;
import org.mirage.engine.JsonWriter;
import org.mirage.engine.KeptChangeSet;
import org.mirage.engine.KeptChanges;
import org.mirage.engine.KeptName;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.applying.GivenChanges;

/** What can be done with the change sets that a library keeps. Names may have their prefix. */
final class KeptChangesActions {

    private final Library library;
    private final KeptChanges kept;
    private final Terminal terminal;
    private final Monitor monitor;

    KeptChangesActions(Library library, Terminal terminal, Monitor monitor) {
        this.library = library;
        kept = new KeptChanges(library);
        this.terminal = terminal;
        this.monitor = monitor;
    }

    /**
     * Keeps one, and says as what.
     *
     * @param source what messages call it
     */
    String keep(String name, GivenChanges changes, String source, boolean replace) throws IOException, UsageException {
        KeptChangeSet set = kept.keep(plain(name), changes, source, replace, monitor);
        ChangesCheck check = new CheckChanges(library, set).call(monitor);
        if (check.lackingCount() > 0) {
            monitor.note(check.lackingCount() + " of the contents that it names are not in this library, " + ByteCount.show(check.lackingBytes())
                    + " in all; they come with a version that has them");
        }
        return "The library keeps it as " + set.label() + ".";
    }

    /** Renames one, and says so. */
    String rename(String name, String to) throws IOException, UsageException {
        kept.rename(plain(name), plain(to), monitor);
        return "Renamed " + new KeptName(plain(name), 0) + " to " + new KeptName(plain(to), 0) + ".";
    }

    /** Forgets one, and says so. */
    String forget(String name) throws IOException, UsageException {
        kept.forget(plain(name), monitor);
        return "The library keeps " + new KeptName(plain(name), 0) + " no longer.";
    }

    private static String plain(String name) throws IOException, UsageException {
        String plain = KeptName.isMeant(name) ? name.substring(KeptName.PREFIX.length()) : name;
        if (KeptName.isName(plain.replaceFirst("@[0-9]*$", "")) && !KeptName.isName(plain)) {
            throw new UsageException("name it without @N: what is kept under a name goes together");
        }
        return plain;
    }

    /**
     * Lists them.
     *
     * @param name null for the newest ones of all names, else all that was kept under that one
     */
    void list(String name, boolean json) throws IOException, UsageException {
        List<KeptChangeSet> sets = name == null ? kept.list(monitor) : kept.history(plain(name), monitor);
        if (json) {
            printJson(sets);
        } else {
            print(sets, name != null);
        }
    }

    private void print(List<KeptChangeSet> sets, boolean history) throws IOException {
        Table table = new Table().left(history ? "KEPT AS" : "NAME").right("EDITS").left("TIME").left("AUTHOR").left("WHAT IT IS FOR");
        for (KeptChangeSet set : sets) {
            table.row(new Cell(history ? set.label().toString() : set.name(), Style.HEADING), new Cell(Long.toString(set.edits())),
                    new Cell(Dates.show(set.time())), new Cell(Harmless.line(set.author())), new Cell(Harmless.line(set.title())));
        }
        table.print(terminal);
    }

    private void printJson(List<KeptChangeSet> sets) throws IOException {
        try (JsonWriter writer = new JsonWriter(terminal.output())) {
            writer.array();
            for (KeptChangeSet set : sets) {
                writer.object().name("name").value(set.name()).name("number").value(set.number()).name("title").value(set.title());
                writer.name("edits").value(set.edits()).name("content").value("sha256:" + set.text());
                writer.name("time").value(set.time().toString()).name("author").value(set.author()).end();
            }
            writer.end();
        }
    }
}
