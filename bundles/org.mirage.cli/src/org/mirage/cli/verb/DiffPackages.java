// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Table;
import org.mirage.cli.terminal.Table.Cell;
import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.JsonWriter;
import org.mirage.engine.packages.PackageDifference;

/** Shows which packages were added, removed, and went up or down. */
final class DiffPackages {

    private DiffPackages() {
    }

    static void print(List<PackageDifference> differences, Terminal terminal) throws IOException {
        Table table = new Table().left("WHAT").left("PACKAGE").left("BEFORE").left("AFTER").left("ARCHITECTURE").left("KIND");
        for (PackageDifference one : differences) {
            table.row(new Cell(what(one)), new Cell(Harmless.line(one.name()), Style.HEADING), new Cell(Harmless.line(one.before())),
                    new Cell(Harmless.line(one.after())), new Cell(Harmless.line(one.architecture())), new Cell(one.kind().id()));
        }
        table.print(terminal);
    }

    static void printJson(List<PackageDifference> differences, Terminal terminal) throws IOException {
        try (JsonWriter writer = new JsonWriter(terminal.output())) {
            writer.array();
            for (PackageDifference one : differences) {
                writer.object().name("what").value(what(one)).name("kind").value(one.kind().id()).name("name").value(one.name());
                writer.name("architecture").value(one.architecture()).name("before").value(one.before()).name("after").value(one.after()).end();
            }
            writer.end();
        }
    }

    private static String what(PackageDifference one) {
        return one.what().name().toLowerCase(Locale.ROOT);
    }
}
