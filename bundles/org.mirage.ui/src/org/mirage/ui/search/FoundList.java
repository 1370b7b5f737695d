// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.search;

import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.search.FoundFile;
import org.mirage.ui.widgets.RowArrangement;

/** What a search found so far, for any thread; keeps the first ones and counts all. */
final class FoundList {

    /** Nobody reads more rows; all of them can be saved. */
    static final int LIMIT = RowArrangement.LIMIT;

    private final List<FoundFile> files = new ArrayList<>();
    private long count;

    synchronized void add(FoundFile file) {
        count++;
        if (files.size() < LIMIT) {
            files.add(file);
        }
    }

    /** A copy of those that are kept, in the order in which they were found. */
    synchronized List<FoundFile> files() {
        return List.copyOf(files);
    }

    synchronized long count() {
        return count;
    }
}
