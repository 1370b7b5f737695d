// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;

/**
 * Removes an entry: one name of a file that has several, a folder only when it is empty or {@code tree} is true.
 *
 * @param path what goes
 * @param tree true when a folder goes with all below it
 * @param expectation what must be there
 * @param comment lines before it
 */
public record RemoveEdit(Value path, boolean tree, Expectation expectation, List<String> comment) implements PathEdit {

    public RemoveEdit {
        comment = List.copyOf(comment);
    }
}
