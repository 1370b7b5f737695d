// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;

/**
 * Replaces what matches a pattern, in each line of a text file.
 *
 * @param path the file
 * @param pattern what is replaced
 * @param with what takes its place; {@code \1} to {@code \9} are groups, a backslash before anything else is left out
 * @param times how many lines must match; null for any number
 * @param metadata what to set of the file besides; the rest stays
 * @param expectation what must be there
 * @param comment lines before it
 */
public record ReplaceEdit(Value path, LinePattern pattern, Value with, Times times, Metadata metadata,
        Expectation expectation, List<String> comment) implements TextEdit {

    public ReplaceEdit {
        comment = List.copyOf(comment);
    }
}
