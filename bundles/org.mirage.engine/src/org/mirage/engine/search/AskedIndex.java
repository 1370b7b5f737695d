// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.io.IOException;
import java.util.List;

import org.mirage.engine.CancelledException;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.search.index.DamagedIndexException;
import org.mirage.engine.search.index.MountedRoot;
import org.mirage.engine.search.index.SearchIndex;
import org.mirage.engine.search.index.UpdateIndex;

/** The search index as far as a search can use it. Whatever is wrong with it, the search is right without. */
final class AskedIndex implements AutoCloseable {

    private final Library library;
    private final SearchTroubles troubles;
    private final Monitor monitor;
    private final SearchIndex index;
    private volatile DamagedIndexException fault;

    private AskedIndex(Library library, SearchIndex index, SearchTroubles troubles, Monitor monitor) {
        this.library = library;
        this.index = index;
        this.troubles = troubles;
        this.monitor = monitor;
    }

    /** Opens the index; what is asked is brought into it before, where that helps. */
    static AskedIndex open(Library library, List<Asked> asked, SearchTroubles troubles, Monitor monitor) throws IOException {
        List<VersionSummary> helped = asked.stream().filter(one -> IndexedTerms.helpWith(one.query()))
                .flatMap(one -> one.versions().stream()).toList();
        UpdateIndex update = new UpdateIndex(library);
        try {
            if (!helped.isEmpty() && lacksAny(library, helped)) {
                update.call(helped, monitor);
            }
        } catch (CancelledException stopped) {
            throw stopped;
        } catch (DamagedIndexException damaged) {
            discard(update, damaged, troubles);
        } catch (IOException failure) {
            troubles.note("the search index lacks some versions, whose directories are read: " + failure.getMessage());
        }
        return new AskedIndex(library, SearchIndex.open(library.folder(), library.store()), troubles, monitor);
    }

    private static boolean lacksAny(Library library, List<VersionSummary> versions) throws IOException {
        try (SearchIndex index = SearchIndex.open(library.folder(), library.store())) {
            for (VersionSummary version : versions) {
                if (!index.hasVersion(version.record())) {
                    return true;
                }
            }
            return false;
        }
    }

    private static void discard(UpdateIndex update, DamagedIndexException damaged, SearchTroubles troubles) {
        troubles.note(damaged.getMessage() + "; it is made anew when it is needed next");
        try {
            update.discard();
        } catch (IOException failure) {
            troubles.note("the search index cannot be removed: " + failure.getMessage());
        }
    }

    /** What the index says to a question; null when it cannot help. */
    IndexedAnswers answers(Query query) throws IOException {
        return IndexedTerms.helpWith(query) ? IndexedAnswers.of(query, index, this::found, monitor) : null;
    }

    /** What a version mounts; null when the index does not know it. */
    List<MountedRoot> mounts(VersionSummary version) throws IOException {
        try {
            return index.mounts(version.record());
        } catch (DamagedIndexException damaged) {
            found(damaged);
            return null;
        }
    }

    private void found(DamagedIndexException damaged) {
        fault = damaged;
    }

    @Override
    public void close() {
        index.close();
        if (fault != null) {
            discard(new UpdateIndex(library), fault, troubles);
        }
    }
}
