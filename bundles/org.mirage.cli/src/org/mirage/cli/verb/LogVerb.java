// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.List;

import org.mirage.cli.ExitCode;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Table;
import org.mirage.cli.terminal.Table.Cell;
import org.mirage.engine.ByteCount;
import org.mirage.engine.JsonWriter;
import org.mirage.engine.Library;
import org.mirage.engine.ShowLog;
import org.mirage.engine.VersionSummary;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = "The newest version comes first.",
        footer = {"  mirage log web-server", "  mirage log web-server --json | jq '.[0].message'"})
public final class LogVerb extends Verb {

    @Parameters(paramLabel = "IMAGE", description = "Its name.")
    private String image;

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    @Override
    protected int run() throws IOException {
        try (Library library = library()) {
            List<VersionSummary> versions = new ShowLog(library, image).call(silent());
            if (json) {
                printJson(versions);
            } else {
                print(versions);
            }
        }
        return ExitCode.DONE;
    }

    private void print(List<VersionSummary> versions) throws IOException {
        Table table = new Table().left("VERSION").left("TIME").left("AUTHOR").right("FILES").right("STORED").left("SYSTEM")
                .left("MESSAGE");
        for (VersionSummary version : versions) {
            table.row(new Cell(version.label(), Style.HEADING), new Cell(Dates.show(version.time())),
                    new Cell(Harmless.line(version.author())), new Cell(ByteCount.show(version.fileBytes())),
                    new Cell(ByteCount.show(version.storedBytes())), new Cell(Harmless.line(version.system())),
                    new Cell(Harmless.line(version.message())));
        }
        table.print(terminal());
    }

    private void printJson(List<VersionSummary> versions) throws IOException {
        try (JsonWriter writer = new JsonWriter(terminal().output())) {
            writer.array();
            for (VersionSummary version : versions) {
                SummaryJson.write(writer, version);
            }
            writer.end();
        }
    }
}
