// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.doctor;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;

/** The library that draws the workbench. */
final class GtkCheck implements Check {

    private static final String LIBRARY = "libgtk-3.so.0";

    @Override
    public Finding look() {
        try (Arena arena = Arena.ofShared()) {
            // loading it is what the workbench will do first
            SymbolLookup library = SymbolLookup.libraryLookup(LIBRARY, arena);
            return library.find("gtk_init_check").isPresent() ? Finding.fine("GTK", LIBRARY) : missing("it is no GTK");
        } catch (IllegalArgumentException absent) {
            return missing(LIBRARY + " does not load");
        }
    }

    private static Finding missing(String why) {
        return Finding.lacking("GTK", why + "; without it there is no workbench, only the command line",
                new Packages("libgtk-3-0", "gtk3", "libgtk-3-0").commands());
    }
}
