// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;

/**
 * What a change set says before its edits.
 *
 * @param title what it is for, in a line; empty when not said
 * @param from the version that it makes the other one of; null when it was made by hand
 * @param to that other version; null when it was made by hand
 * @param parameters what is said only when it is applied
 * @param comment lines before all of these
 */
public record ChangesHeader(String title, Origin from, Origin to, List<Parameter> parameters, List<String> comment) {

    /** A header that says nothing. */
    public static final ChangesHeader EMPTY = new ChangesHeader("", null, null, List.of(), List.of());

    public ChangesHeader {
        parameters = List.copyOf(parameters);
        comment = List.copyOf(comment);
    }
}
