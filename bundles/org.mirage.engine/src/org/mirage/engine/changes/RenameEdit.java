// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;

/**
 * Gives an entry, a folder with all below it, another path where nothing is yet.
 *
 * @param path where it is
 * @param to where it shall be
 * @param expectation what must be at the path
 * @param comment lines before it
 */
public record RenameEdit(Value path, Value to, Expectation expectation, List<String> comment) implements PathEdit {

    public RenameEdit {
        comment = List.copyOf(comment);
    }
}
