// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;

import org.mirage.store.EntryType;

/**
 * Makes an entry, or gives one that is of the same type already other content and metadata.
 *
 * @param type what it is afterwards
 * @param path where
 * @param body content of a file; null for all else, and for a file whose content stays
 * @param target where a symbolic link points, else null
 * @param device numbers of a device, else null
 * @param metadata what to set besides; what is not said stays, or is as usual for a new entry
 * @param expectation what must be there
 * @param comment lines before it
 */
public record PutEdit(EntryType type, Value path, Body body, Value target, Device device, Metadata metadata,
        Expectation expectation, List<String> comment) implements PathEdit {

    public PutEdit {
        comment = List.copyOf(comment);
    }
}
