// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;

/**
 * Changes metadata of an entry, of whatever type.
 *
 * @param path whose
 * @param metadata what to set; the rest stays
 * @param expectation what must be there
 * @param comment lines before it
 */
public record SetEdit(Value path, Metadata metadata, Expectation expectation, List<String> comment) implements PathEdit {

    public SetEdit {
        comment = List.copyOf(comment);
    }
}
