// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;

/**
 * Gives a file one more name: a hard link.
 *
 * @param path the new name, where nothing is yet
 * @param file a name that it has
 * @param expectation what must be at the path
 * @param comment lines before it
 */
public record LinkEdit(Value path, Value file, Expectation expectation, List<String> comment) implements PathEdit {

    public LinkEdit {
        comment = List.copyOf(comment);
    }
}
