// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.kept;

import java.io.IOException;

import org.mirage.engine.KeptChanges;
import org.mirage.engine.Monitor;
import org.mirage.ui.Icons;
import org.mirage.ui.jobs.EngineJob;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.library.LibrarySession;

/** Changes what the library keeps; where somebody else writes, it waits. */
final class KeptJob extends EngineJob {

    /** What is changed. */
    @FunctionalInterface
    interface Change {
        void on(KeptChanges kept, Monitor monitor) throws IOException;
    }

    private final Change change;
    private final Runnable changed;

    /**
     * Will change it.
     *
     * @param changed runs afterwards in the user-interface thread
     */
    KeptJob(String name, Change change, Runnable changed) {
        super(name, Icons.CHANGES.descriptor());
        this.change = change;
        this.changed = changed;
    }

    @Override
    protected void work(JobMonitor monitor) throws IOException {
        try {
            change.on(new KeptChanges(LibrarySession.current().engine()), monitor);
        } finally {
            // of several that were to go, some may have gone
            show(changed);
        }
    }
}
