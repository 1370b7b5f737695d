// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.library;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.search.KeepInventory;
import org.mirage.ui.jobs.JobMonitor;

/** Brings what the workbench made into what searches are answered from, while nobody waits for it. */
final class InventoryJob extends Job {

    private static final long AFTER_MILLISECONDS = 1000;

    private final LibrarySession session;

    InventoryJob(LibrarySession session) {
        super(Messages.InventoryJob_name);
        this.session = session;
        setSystem(true);
        setPriority(DECORATE);
    }

    /** Has it look once what is going on has settled. */
    void request() {
        schedule(AFTER_MILLISECONDS);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            Library library = session.engine();
            new KeepInventory(library).call(library.takeMade(), new JobMonitor(monitor));
        } catch (MirageException | RuntimeException closed) {
            // whoever searches next brings in what is missing
        }
        return Status.OK_STATUS;
    }
}
