// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.content;

import java.io.IOException;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.mirage.ui.files.VersionEntry;
import org.mirage.ui.files.VersionOpening;
import org.mirage.ui.jobs.ReadJob;

/** Opens entries that still have to be looked for in their versions. */
public final class EntryOpening {

    /** Where an entry is. */
    @FunctionalInterface
    public interface Place {

        /** Finds it; not in the user-interface thread. */
        VersionEntry find() throws IOException;
    }

    private final IWorkbenchPage page;
    private final Control owner;
    private final Consumer<String> failed;

    /**
     * Will open in a window.
     *
     * @param owner where one opens them
     * @param failed is told why something cannot be opened
     */
    public EntryOpening(IWorkbenchPage page, Control owner, Consumer<String> failed) {
        this.page = page;
        this.owner = owner;
        this.failed = failed;
    }

    /** Opens a file; of a folder the files of the version there. */
    public void open(Place place) {
        ReadJob.run(Messages.EntryOpening_opening, owner, monitor -> {
            VersionEntry entry = place.find();
            return () -> new FileOpening(page, entry.version(), owner, failed).open(entry.entry(),
                    path -> VersionOpening.show(page, entry.version().input(), path));
        }, failed);
    }
}
