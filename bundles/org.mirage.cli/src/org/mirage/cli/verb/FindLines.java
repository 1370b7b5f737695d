// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;

import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.Names;
import org.mirage.engine.VersionNumbers;
import org.mirage.engine.search.FindReport;
import org.mirage.engine.search.FoundFile;

/**
 * Shows files as they are found: for people under the name of their image, else a line for each with versions, path and, where a
 * text was asked for, the number of lines that have it and the first of them, by tabs.
 */
final class FindLines implements FindOutput {

    private final Terminal terminal;
    private final boolean zero;
    private String heading = "";

    FindLines(Terminal terminal, boolean zero) {
        this.terminal = terminal;
        this.zero = zero;
    }

    @Override
    public void found(FoundFile file) throws IOException {
        String versions = VersionNumbers.label(file.versions());
        String text = file.text() == null ? "" : "\t" + file.text().lines() + "\t" + file.text().first() + ":"
                + Names.show(file.text().excerpt());
        if (!terminal.outputShown() || zero) {
            // IMAGE@N:PATH is what other verbs take; several versions stand in one line
            terminal.print(versions + ":");
            if (zero) {
                terminal.output().write(file.entry().path());
                terminal.output().write(0);
            } else {
                terminal.println(Names.show(file.entry().path()) + text);
            }
            return;
        }
        if (!versions.equals(heading)) {
            heading = versions;
            terminal.println(terminal.styled(Style.HEADING, Harmless.line(versions)));
        }
        terminal.println("  " + Names.show(file.entry().path()) + text.replace("\t", "  "));
        terminal.flush();
    }

    @Override
    public void finish(FindReport report) {
        // all was shown
    }
}
