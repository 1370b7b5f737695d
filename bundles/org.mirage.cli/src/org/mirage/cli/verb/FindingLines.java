// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.List;

import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.scanning.Finding;
import org.mirage.engine.scanning.Severity;
import org.mirage.engine.scanning.VersionFindings;

/** Findings for people: two lines each, and a summary of each version. */
final class FindingLines implements FindingOutput {

    private final Terminal terminal;
    private final boolean quiet;

    FindingLines(Terminal terminal, boolean quiet) {
        this.terminal = terminal;
        this.quiet = quiet;
    }

    @Override
    public void version(VersionFindings found, List<Finding> open) throws IOException {
        if (quiet && open.isEmpty()) {
            return;
        }
        terminal.println(terminal.styled(Style.HEADING, Harmless.line(found.version().label())) + ": " + summary(found, open));
        for (Finding finding : open) {
            String what = finding.subject() == null ? finding.where() + "  " + finding.what()
                    : finding.subject() + "  " + finding.rule() + "  " + finding.what();
            terminal.println("  " + terminal.styled(style(finding.severity()), String.format("%-8s", finding.severity().word())) + "  "
                    + Harmless.line(what));
            terminal.println("            " + terminal.styled(Style.FAINT, finding.key() + "  " + Harmless.line(finding.rule() + " \u2192 "
                    + finding.hint())));
        }
    }

    private static String summary(VersionFindings found, List<Finding> open) {
        long ignored = found.findings().stream().filter(finding -> found.ignored().containsKey(finding.key())).count();
        String count = open.isEmpty() ? "nothing found" : open.size() == 1 ? "1 finding" : open.size() + " findings";
        return count + (ignored == 0 ? "" : ", " + ignored + " ignored");
    }

    /** How a severity is shown. */
    static Style style(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> Style.BAD;
            case MEDIUM -> Style.WARNING;
            case LOW, UNKNOWN -> Style.FAINT;
        };
    }

    @Override
    public void finish() {
        // each version has its summary
    }

    @Override
    public void close() {
        // every line is written by then
    }
}
