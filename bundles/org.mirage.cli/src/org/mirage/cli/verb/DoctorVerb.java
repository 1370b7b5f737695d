// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.mirage.cli.ExitCode;
import org.mirage.cli.Verb;
import org.mirage.cli.doctor.Doctor;
import org.mirage.cli.doctor.Finding;
import org.mirage.cli.doctor.Finding.State;
import org.mirage.cli.terminal.Style;
import org.mirage.engine.JsonWriter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(description = {"Each part is tried, not only looked for: programs are run, libraries loaded, the display is connected to. The "
        + "exit code is 1 when something is broken without which Mirage does not work; what is merely lacking does not count."},
        footer = {"  mirage doctor", "  mirage doctor --json | jq '.[] | select(.state != \"fine\")'"})
public final class DoctorVerb extends Verb {

    private static final int COLUMN = 26;

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    @Override
    protected int run() throws IOException {
        List<Finding> findings = new Doctor(libraryFolder(), environment()).examine();
        if (json) {
            printJson(findings);
        } else {
            print(findings);
        }
        return findings.stream().anyMatch(finding -> finding.state() == State.BROKEN) ? ExitCode.TROUBLE : ExitCode.DONE;
    }

    private void print(List<Finding> findings) throws IOException {
        for (Finding finding : findings) {
            Style style = switch (finding.state()) {
                case FINE -> Style.GOOD;
                case LACKING -> Style.WARNING;
                case BROKEN -> Style.BAD;
            };
            String state = word(finding.state());
            terminal().println(terminal().styled(style, state) + " ".repeat(9 - state.length()) + finding.part()
                    + " ".repeat(Math.max(1, COLUMN - finding.part().length())) + Harmless.line(finding.detail()));
            for (String remedy : finding.remedies()) {
                terminal().println(" ".repeat(9) + "  " + remedy);
            }
        }
        long broken = findings.stream().filter(finding -> finding.state() == State.BROKEN).count();
        long lacking = findings.stream().filter(finding -> finding.state() == State.LACKING).count();
        terminal().println("");
        terminal().println(broken > 0 ? broken + " broken: Mirage does not work until that is mended."
                : lacking > 0 ? "Mirage works; " + lacking + " lacking, as told above." : "All is well.");
    }

    private void printJson(List<Finding> findings) throws IOException {
        try (JsonWriter writer = new JsonWriter(terminal().output())) {
            writer.array();
            for (Finding finding : findings) {
                writer.object().name("part").value(finding.part()).name("state").value(word(finding.state()));
                writer.name("detail").value(finding.detail()).name("remedies").array();
                for (String remedy : finding.remedies()) {
                    writer.value(remedy);
                }
                writer.end().end();
            }
            writer.end();
        }
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
