// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.mirage.cli.terminal.DisplayWidth;
import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.ByteCount;
import org.mirage.engine.appliance.MachineSettings;
import org.mirage.engine.facts.MachineFacts;

/** Shows what a machine is beyond its files: a heading for each subject, and a line for each fact. */
final class MachineLines {

    private static final int WIDEST_NAME = 40;

    private MachineLines() {
    }

    static void print(Terminal terminal, List<MachineFacts> subjects) throws IOException {
        for (MachineFacts subject : subjects) {
            terminal.println("\n" + terminal.styled(Style.HEADING, subject.title()));
            int width = subject.facts().keySet().stream().mapToInt(DisplayWidth::of).filter(one -> one <= WIDEST_NAME).max().orElse(0);
            for (Map.Entry<String, String> fact : subject.facts().entrySet()) {
                String gap = " ".repeat(Math.max(0, width - DisplayWidth.of(fact.getKey())) + 2);
                terminal.println("  " + fact.getKey() + gap + terminal.styled(Style.FAINT, fact.getValue()));
            }
        }
    }

    /** Shows what the description of an appliance said of a machine; what it did not say is left out. */
    static void print(Terminal terminal, MachineSettings machine) throws IOException {
        terminal.println("\n" + terminal.styled(Style.HEADING, "Machine, as its appliance describes it"));
        line(terminal, "Name", machine.name());
        line(terminal, "System", machine.systemType());
        line(terminal, "Processors", machine.processors() == 0 ? "" : Integer.toString(machine.processors()));
        line(terminal, "Memory", machine.memory() == 0 ? "" : ByteCount.show(machine.memory()));
        line(terminal, "Networks", String.join(", ", machine.networks()));
        line(terminal, "Firmware", machine.firmware());
    }

    private static void line(Terminal terminal, String name, String value) throws IOException {
        if (!value.isEmpty()) {
            terminal.println("  " + name + " ".repeat(12 - name.length()) + Harmless.line(value));
        }
    }
}
