// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.Locale;

import org.mirage.cli.ExitCode;
import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Table;
import org.mirage.cli.terminal.Table.Cell;
import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.JsonWriter;
import org.mirage.engine.Names;
import org.mirage.engine.UpdateBatch;
import org.mirage.engine.UpdateReport;
import org.mirage.engine.UpdatedVersion;
import org.mirage.engine.applying.Conflict;

/** Shows what became of versions by an update, or would become. */
final class UpdateOutput {

    private final Terminal terminal;
    private final boolean dryRun;
    private final boolean skipping;

    /**
     * Will show.
     *
     * @param dryRun when nothing was done
     * @param skipping when versions that the change set does not fit were to be skipped
     */
    UpdateOutput(Terminal terminal, boolean dryRun, boolean skipping) {
        this.terminal = terminal;
        this.dryRun = dryRun;
        this.skipping = skipping;
    }

    /** A line a version and one a conflict; then what to do. The exit code. */
    int show(UpdateReport report, boolean quiet) throws IOException {
        long conflicts = report.count(UpdatedVersion.State.CONFLICTS);
        if (!quiet) {
            Table table = new Table().left("VERSION").left("RESULT");
            for (UpdatedVersion version : report.versions()) {
                table.row(new Cell(version.target().label(), Style.HEADING), result(version, report));
            }
            table.print(terminal);
        }
        terminal.flush();
        for (UpdatedVersion version : report.versions()) {
            for (Conflict conflict : version.conflicts()) {
                terminal.printErrorLine(Style.BAD, version.target().label() + ", " + Harmless.line(conflict.toString()));
            }
        }
        boolean nothing = report.batch() == null;
        if (!quiet && !nothing) {
            terminal.println("To take it back: mirage undo " + UpdateBatch.label(report.batch()));
        }
        if (conflicts > 0 && nothing && !dryRun) {
            terminal.printErrorLine(Style.BAD, "Nothing was changed, because the change set does not fit " + conflicts + " of "
                    + report.versions().size() + (report.versions().size() == 1 ? " version." : " versions.")
                    + (report.count(UpdatedVersion.State.APPLIES) > 0 ? " With --skip-conflicts the others are updated." : ""));
        }
        if (conflicts > 0 && !nothing && !skipping) {
            terminal.printErrorLine(Style.BAD, "It ended where an edit behind a run did not fit; what was made before stays.");
        }
        return exitCode(conflicts > 0, report);
    }

    private Cell result(UpdatedVersion version, UpdateReport report) {
        return switch (version.state()) {
            case APPLIES -> dryRun || report.batch() == null ? new Cell("applies") : new Cell("now " + version.made().label(), Style.GOOD);
            case ALREADY_THERE -> new Cell("already there", Style.FAINT);
            case CONFLICTS -> new Cell(version.conflicts().size() == 1 ? "1 conflict" : version.conflicts().size() + " conflicts",
                    Style.BAD);
        };
    }

    /** The same as JSON. The exit code. */
    int json(UpdateReport report) throws IOException {
        try (JsonWriter json = new JsonWriter(terminal.output())) {
            json.object().name("batch").value(report.batch() == null ? null : report.batch().toString());
            json.name("storedBytes").value(report.storedBytes()).name("versions").array();
            for (UpdatedVersion version : report.versions()) {
                json.object().name("version").value(version.target().label());
                json.name("state").value(version.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                json.name("made").value(version.made() == null ? null : version.made().label());
                json.name("conflicts").array();
                for (Conflict conflict : version.conflicts()) {
                    json.object().name("line").value(conflict.line()).name("path").value(Names.show(conflict.path()));
                    json.name("expected").value(conflict.expected()).name("found").value(conflict.found()).end();
                }
                json.end().end();
            }
            json.end().end();
        }
        return exitCode(report.count(UpdatedVersion.State.CONFLICTS) > 0, report);
    }

    private int exitCode(boolean conflicts, UpdateReport report) {
        return conflicts && (report.batch() == null || dryRun || !skipping) ? ExitCode.NO : ExitCode.DONE;
    }
}
