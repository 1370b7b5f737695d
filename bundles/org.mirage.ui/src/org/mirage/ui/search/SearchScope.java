// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.search;

import java.util.Arrays;

/** Which versions are searched. */
enum SearchScope {
    NEWEST(Messages.SearchScope_newest), ALL(Messages.SearchScope_all), SELECTED(Messages.SearchScope_selected),
    SELECTED_ALL(Messages.SearchScope_selectedAll);

    final String label;

    SearchScope(String label) {
        this.label = label;
    }

    /** Those that the combo box shows, in order. */
    static String[] labels() {
        return Arrays.stream(values()).map(scope -> scope.label).toArray(String[]::new);
    }

    /** Whether only what is selected in the library is searched. */
    boolean isSelection() {
        return this == SELECTED || this == SELECTED_ALL;
    }

    /** Whether an image means all its versions. */
    boolean isAllVersions() {
        return this == ALL || this == SELECTED_ALL;
    }
}
