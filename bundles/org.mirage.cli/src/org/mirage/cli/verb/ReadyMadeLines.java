// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Table;
import org.mirage.cli.terminal.Table.Cell;
import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.changes.Parameter;
import org.mirage.engine.readymade.ReadyMade;
import org.mirage.engine.readymade.ReadyMadeSets;

/** Shows which change sets Mirage makes itself. */
final class ReadyMadeLines {

    private final Terminal terminal;

    ReadyMadeLines(Terminal terminal) {
        this.terminal = terminal;
    }

    /** A line for each. */
    void all() throws IOException {
        Table table = new Table().left("NAME").left("WHAT IT IS FOR").left("PARAMETERS");
        for (ReadyMade set : ReadyMadeSets.ALL) {
            table.row(new Cell(set.name(), Style.HEADING), new Cell(set.title()),
                    new Cell(String.join(", ", set.parameters().stream().map(Parameter::name).toList())));
        }
        table.print(terminal);
    }

    /** What one does and asks for. */
    void one(ReadyMade set) throws IOException {
        terminal.println(set.title() + ". " + set.summary());
        for (Parameter parameter : set.parameters()) {
            terminal.println("  parameter " + parameter.name() + value(parameter) + ": " + parameter.about());
        }
    }

    private static String value(Parameter parameter) {
        if (parameter.secret()) {
            return " (secret)";
        }
        String initial = parameter.initial() == null ? "" : new String(parameter.initial().bytes(), StandardCharsets.UTF_8);
        return parameter.initial() == null ? " (needs a value)" : initial.isEmpty() ? "" : " = " + initial;
    }
}
