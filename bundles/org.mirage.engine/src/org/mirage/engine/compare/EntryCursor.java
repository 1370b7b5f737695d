// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

import java.io.IOException;

import org.mirage.engine.MachineEntry;
import org.mirage.store.Entry;
import org.mirage.store.TreePart;

/**
 * Goes through a directory in the order of names. Where it stands before a part of a large directory that was not read yet, that
 * part can be passed over or gone into.
 */
interface EntryCursor {

    /** True after the last entry. */
    boolean atEnd();

    /** The part that it stands before, or null when it stands at an entry. */
    TreePart part();

    /** The entry that it stands at. */
    Entry entry();

    /** The entry that it stands at, where the machine shows it. */
    MachineEntry shown();

    /** True when all names from here on are greater than this one, so that nothing before it needs to be read. */
    boolean isBeyond(byte[] name);

    /** Passes over the entry or part. */
    void next() throws IOException;

    /** Goes into the part. */
    void enter() throws IOException;
}
