// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.util.List;

import org.mirage.store.Entry;

/**
 * What a directory has for a question, wherever it is.
 *
 * @param items entries that are meant or may be, and directories with such below; null for too many to be held
 */
record TreeAnswer(List<Item> items) {

    static final TreeAnswer NOTHING = new TreeAnswer(List.of());
    /** There is something; the directory has to be gone through to see it. */
    static final TreeAnswer MUCH = new TreeAnswer(null);

    /**
     * An entry.
     *
     * @param answer what its metadata say; open where path or text decide
     * @param below true for a directory with something below
     */
    record Item(Entry entry, Answer answer, boolean below) {
    }

    boolean isNothing() {
        return items != null && items.isEmpty();
    }
}
