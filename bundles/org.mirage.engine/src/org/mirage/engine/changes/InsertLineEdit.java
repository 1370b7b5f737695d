// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;

/**
 * Inserts a line into a text file.
 *
 * @param path the file
 * @param line without its end
 * @param place where
 * @param pattern the line that it stands beside; null for the first and last place
 * @param unlessPresent true when nothing is to be done where an equal line is there already
 * @param metadata what to set of the file besides; the rest stays
 * @param expectation what must be there
 * @param comment lines before it
 */
public record InsertLineEdit(Value path, Value line, LinePlace place, LinePattern pattern, boolean unlessPresent,
        Metadata metadata, Expectation expectation, List<String> comment) implements TextEdit {

    public InsertLineEdit {
        comment = List.copyOf(comment);
    }
}
