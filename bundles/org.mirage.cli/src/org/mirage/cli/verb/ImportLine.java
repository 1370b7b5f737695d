// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.util.Locale;

import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.ByteCount;
import org.mirage.engine.ImportReport;

/** What an import says of a file that is now a version. */
final class ImportLine {

    private ImportLine() {
    }

    static String of(Terminal terminal, ImportReport report) {
        String version = terminal.styled(Style.HEADING, report.version().label());
        if (report.alreadyThere()) {
            return version + ": " + report.file() + " was imported before and has not changed";
        }
        String system = report.version().system();
        double seconds = report.time().toMillis() / 1000.0;
        return version + ": " + (system.isEmpty() ? "" : Harmless.line(system) + ", ") + report.version().entries() + " entries; "
                + ByteCount.show(report.readBytes()) + " read, " + ByteCount.show(report.newBytes()) + " added to the library in "
                + String.format(Locale.ROOT, "%.1f s", seconds);
    }
}
