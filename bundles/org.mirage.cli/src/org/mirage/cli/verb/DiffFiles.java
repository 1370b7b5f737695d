// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.mirage.cli.UsageException;
import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.Monitor;
import org.mirage.engine.SaveChanges;
import org.mirage.engine.SavedChanges;
import org.mirage.engine.WriteReport;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.facts.FactGroup;

import picocli.CommandLine.Option;

/** The files that a comparison may be written to, and the options that ask for them. */
final class DiffFiles {

    private static final Path STANDARD_OUTPUT = Path.of("-");

    @Option(names = "--html", paramLabel = "FILE",
            description = "Write a report for browsers and for printing, one file that stands alone.")
    private Path html;

    @Option(names = "--csv", paramLabel = "FILE", description = "Write a table for spreadsheets; - is the standard output.")
    private Path csv;

    @Option(names = "--save", paramLabel = "FILE",
            description = "Save what makes the first version into the second, as a change set.")
    private Path changes;

    @Option(names = {"-f", "--force"}, description = "Replace files that are there.")
    private boolean overwrite;

    /** True when at least one is asked for. */
    boolean isAsked() {
        return html != null || csv != null || changes != null;
    }

    /** True when one of them tells what differs beyond files. */
    boolean tellsFacts() {
        return html != null;
    }

    /** True when the standard output is taken by one of them. */
    boolean takesOutput() {
        return STANDARD_OUTPUT.equals(csv);
    }

    void check(boolean threeWay) throws UsageException {
        if (changes != null && threeWay) {
            throw new UsageException("a change set is saved from two versions; leave out --base");
        }
    }

    /** Writes those that are asked for and says so. */
    void write(Comparison comparison, List<FactGroup> facts, Terminal terminal, boolean quiet, Monitor monitor)
            throws IOException {
        if (html != null) {
            new WriteReport(comparison).facts(facts).format(WriteReport.Format.HTML).call(html, overwrite, monitor);
        }
        if (takesOutput()) {
            new WriteReport(comparison).format(WriteReport.Format.CSV).call(terminal.output(), monitor);
        } else if (csv != null) {
            new WriteReport(comparison).format(WriteReport.Format.CSV).call(csv, overwrite, monitor);
        }
        if (changes != null) {
            SavedChanges saved = new SaveChanges(comparison, changes).overwrite(overwrite).call(monitor);
            if (!quiet && !takesOutput()) {
                String leftOut = "; " + saved.leftOut() + " paths cannot be said by edits and are left out";
                terminal.println(saved.file() + ": " + saved.edits() + (saved.edits() == 1 ? " edit" : " edits")
                        + (saved.leftOut() == 0 ? "" : leftOut));
            }
        }
    }
}
