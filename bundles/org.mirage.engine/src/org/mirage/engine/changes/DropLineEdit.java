// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;

/**
 * Removes lines from a text file.
 *
 * @param path the file
 * @param pattern lines that match it go; null when a line is named
 * @param line lines equal to it go; null when there is a pattern
 * @param times how many lines must go; null for any number
 * @param metadata what to set of the file besides; the rest stays
 * @param expectation what must be there
 * @param comment lines before it
 */
public record DropLineEdit(Value path, LinePattern pattern, Value line, Times times, Metadata metadata,
        Expectation expectation, List<String> comment) implements TextEdit {

    public DropLineEdit {
        comment = List.copyOf(comment);
    }
}
