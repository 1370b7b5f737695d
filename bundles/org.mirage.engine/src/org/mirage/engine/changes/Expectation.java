// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import org.mirage.store.ContentName;
import org.mirage.store.EntryType;
import org.mirage.store.Hash;

/**
 * What an edit expects to find at its path when its turn comes; what is null may be anything.
 *
 * @param absent true when nothing may be there; nothing else is said then
 * @param type what it is
 * @param content name of a file's content
 * @param target where a symbolic link points
 * @param device numbers of a device
 * @param below content-only hash of a folder: names, types, contents and targets of all below it
 * @param metadata everything else; an attribute that is none is not there
 */
public record Expectation(boolean absent, EntryType type, ContentName content, Value target, Device device, Hash below,
        Metadata metadata) {

    /** Anything is as good. */
    public static final Expectation NONE = new Expectation(false, null, null, null, null, null, Metadata.NONE);

    /** Nothing may be at the path. */
    public static final Expectation ABSENT = new Expectation(true, null, null, null, null, null, Metadata.NONE);

    /** True when it says nothing. */
    public boolean isEmpty() {
        return equals(NONE);
    }
}
