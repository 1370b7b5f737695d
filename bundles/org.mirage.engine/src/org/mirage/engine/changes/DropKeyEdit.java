// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;

/**
 * Removes a key from a configuration file.
 *
 * @param path the file
 * @param key which
 * @param metadata what to set of the file besides; the rest stays
 * @param expectation what must be there
 * @param comment lines before it
 */
public record DropKeyEdit(Value path, KeyName key, Metadata metadata, Expectation expectation, List<String> comment)
        implements TextEdit {

    public DropKeyEdit {
        comment = List.copyOf(comment);
    }
}
