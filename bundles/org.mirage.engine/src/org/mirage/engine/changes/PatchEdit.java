// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;

/**
 * Applies a unified diff to a text file, without fuzz.
 *
 * @param path the file
 * @param diff what becomes of its lines
 * @param metadata what to set of the file besides; the rest stays
 * @param expectation what must be there
 * @param comment lines before it
 */
public record PatchEdit(Value path, UnifiedDiff diff, Metadata metadata, Expectation expectation, List<String> comment)
        implements TextEdit {

    public PatchEdit {
        comment = List.copyOf(comment);
    }
}
