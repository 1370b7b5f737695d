// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.util.List;

import org.mirage.store.StoreListener;

/** Makes index files and the catalog anew from what is in the packs. */
public final class RebuildLibrary {

    private final Library library;

    public RebuildLibrary(Library library) {
        this.library = library;
    }

    /**
     * Makes them; what cannot be brought in, as of a damaged pack, is noted and left out. Who stops it has index files as they were, and a
     * catalog that is made anew by whoever opens the library next.
     *
     * @return the images that are in the catalog then
     */
    public List<ImageSummary> call(Monitor monitor) throws MirageException {
        try (WriterLock _ = library.lock(monitor)) {
            monitor.begin("Making index files anew", -1);
            if (!library.store().rebuildIndex(listener(monitor))) {
                throw new CancelledException();
            }
            monitor.begin("Making the catalog anew", -1);
            library.catalog().drop();
            library.catchUp(monitor);
            return library.images();
        } catch (MirageException e) {
            throw e;
        } catch (IOException e) {
            throw new MirageException("The index files could not be made anew: " + Reasons.of(e), e);
        }
    }

    private static StoreListener listener(Monitor monitor) {
        return new StoreListener() {
            @Override
            public boolean done(long bytes, long total) {
                return !monitor.cancelled();
            }

            @Override
            public void problem(String message) {
                monitor.note(message);
            }
        };
    }
}
