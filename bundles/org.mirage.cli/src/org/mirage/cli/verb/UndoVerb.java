// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

import org.mirage.cli.ExitCode;
import org.mirage.cli.UsageException;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Progress;
import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Table;
import org.mirage.cli.terminal.Table.Cell;
import org.mirage.engine.JsonWriter;
import org.mirage.engine.Library;
import org.mirage.engine.ListBatches;
import org.mirage.engine.UndoUpdate;
import org.mirage.engine.UpdateBatch;
import org.mirage.engine.VersionSummary;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"Takes an update back: all versions that it made are deleted, and the ones before are the newest again. Where "
        + "a version was made from one of them, nothing is done. It asks first."},
        footer = {"  mirage undo", "  mirage undo --list", "  mirage undo 3f2a9c01 --yes"})
public final class UndoVerb extends Verb {

    private static final int SHOWN = 10;

    @Parameters(arity = "0..1", paramLabel = "UPDATE", description = "Which, as update said it; otherwise the latest.")
    private String batch;

    @Option(names = {"-l", "--list"}, description = "List the updates that can be taken back.")
    private boolean list;

    @Option(names = {"-y", "--yes"}, description = "Do not ask.")
    private boolean yes;

    @Option(names = "--json", description = "With --list, write JSON.")
    private boolean json;

    @Override
    protected int run() throws Exception {
        if (json && !list) {
            throw new UsageException("--json goes with --list");
        }
        try (Library library = library()) {
            if (list) {
                list(new ListBatches(library).call(silent()));
                return ExitCode.DONE;
            }
            return undo(library);
        }
    }

    private int undo(Library library) throws IOException {
        UpdateBatch meant = new UndoUpdate(library, batch).find(silent());
        String what = "the update " + meant.label() + " of " + Dates.show(meant.time()) + " (" + versions(meant) + ")";
        if (!yes && !confirmed("Undo " + what, what + " is to be undone")) {
            terminal().println("Nothing was undone.");
            return ExitCode.TROUBLE;
        }
        try (Progress monitor = progress()) {
            new UndoUpdate(library, meant.batch().toString()).call(monitor);
        }
        if (!quiet()) {
            terminal().println("Undid " + what + ".");
        }
        return ExitCode.DONE;
    }

    private static String versions(UpdateBatch made) {
        int count = made.versions().size();
        return made.versions().stream().limit(SHOWN).map(VersionSummary::label).collect(Collectors.joining(", "))
                + (count > SHOWN ? " and " + (count - SHOWN) + " more" : "");
    }

    private void list(List<UpdateBatch> batches) throws IOException {
        if (json) {
            try (JsonWriter writer = new JsonWriter(terminal().output())) {
                writer.array();
                for (UpdateBatch made : batches) {
                    writer.object().name("batch").value(made.batch().toString()).name("time").value(made.time().toString());
                    writer.name("author").value(made.author()).name("message").value(made.message()).name("versions").array();
                    for (VersionSummary version : made.versions()) {
                        writer.value(version.label());
                    }
                    writer.end().end();
                }
                writer.end();
            }
            return;
        }
        Table table = new Table().left("UPDATE").left("MADE").left("BY").left("VERSIONS").left("MESSAGE");
        for (UpdateBatch made : batches) {
            table.row(new Cell(made.label(), Style.HEADING), new Cell(Dates.show(made.time())), new Cell(Harmless.line(made.author())),
                    new Cell(versions(made)), new Cell(Harmless.line(made.message())));
        }
        table.print(terminal());
    }
}
