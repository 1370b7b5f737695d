// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import java.io.IOException;
import org.mirage.store.Entry;

/** Says what security label an entry has where one is made. */
@FunctionalInterface
public interface EntryLabels {

    /** Where nothing has labels. */
    EntryLabels NONE = (path, entry) -> entry;

    /** The entry with the label that belongs to its path; one that has a label keeps it. */
    Entry label(byte[] path, Entry entry) throws IOException;
}
