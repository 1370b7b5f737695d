// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.Collection;

import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Table;
import org.mirage.cli.terminal.Table.Cell;
import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.JsonWriter;
import org.mirage.engine.scanning.IgnoredFinding;

/** Shows which findings people decided to live with. */
final class IgnoredLines {

    private final Terminal terminal;

    IgnoredLines(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(Collection<IgnoredFinding> ignored, boolean json) throws IOException {
        if (json) {
            printJson(ignored);
            return;
        }
        Table table = new Table().left("KEY").left("SINCE").left("BY").left("WHAT").left("WHERE").left("REASON");
        for (IgnoredFinding finding : ignored) {
            table.row(new Cell(finding.key(), Style.HEADING), new Cell(Dates.show(finding.time())), new Cell(Harmless.line(finding.author())),
                    new Cell(Harmless.line(finding.what())), new Cell(Harmless.line(finding.where())), new Cell(Harmless.line(finding.reason())));
        }
        table.print(terminal);
    }

    private void printJson(Collection<IgnoredFinding> ignored) throws IOException {
        try (JsonWriter writer = new JsonWriter(terminal.output())) {
            writer.array();
            for (IgnoredFinding finding : ignored) {
                writer.object().name("key").value(finding.key()).name("kind").value(finding.kind()).name("rule").value(finding.rule());
                writer.name("where").value(finding.where()).name("what").value(finding.what()).name("reason").value(finding.reason());
                writer.name("time").value(finding.time().toString()).name("author").value(finding.author()).end();
            }
            writer.end();
        }
    }
}
