// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;

/**
 * Gives a key of a configuration file a value.
 *
 * @param path the file
 * @param key which
 * @param value what stands after it
 * @param metadata what to set of the file besides; the rest stays
 * @param expectation what must be there
 * @param comment lines before it
 */
public record SetKeyEdit(Value path, KeyName key, Value value, Metadata metadata, Expectation expectation,
        List<String> comment) implements TextEdit {

    public SetKeyEdit {
        comment = List.copyOf(comment);
    }
}
