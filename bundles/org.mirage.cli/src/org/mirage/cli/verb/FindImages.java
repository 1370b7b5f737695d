// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.Library;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.search.FindReport;
import org.mirage.engine.search.FoundFile;

/** Shows in which images something was found, as other verbs take their names. */
final class FindImages implements FindOutput {

    private final Terminal terminal;
    private final Library library;
    private final boolean zero;
    private final Set<String> names = new TreeSet<>();

    FindImages(Terminal terminal, Library library, boolean zero) {
        this.terminal = terminal;
        this.library = library;
        this.zero = zero;
    }

    @Override
    public void found(FoundFile file) throws IOException {
        for (VersionSummary version : file.versions()) {
            boolean newest = library.image(version.name()).newest().record().equals(version.record());
            names.add(newest ? version.name() : version.label());
        }
    }

    @Override
    public void finish(FindReport report) throws IOException {
        for (String name : names) {
            terminal.print(name + (zero ? "\0" : "\n"));
        }
    }
}
