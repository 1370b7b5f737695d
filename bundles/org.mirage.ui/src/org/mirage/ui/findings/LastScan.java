// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import java.util.Objects;

/** What was scanned last in the library that is open, so that a view that is opened again shows it; user-interface thread. */
final class LastScan {

    private static String library;
    private static ScanResults results;

    private LastScan() {
    }

    /** What was found; null when nothing was scanned since the library was opened. */
    static ScanResults of(String folder) {
        return Objects.equals(folder, library) ? results : null;
    }

    static void keep(String folder, ScanResults found) {
        library = folder;
        results = found;
    }
}
