// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.jobs;

import java.io.IOException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** Reads something short for a control and shows it there, unless the control is gone by then. */
public final class ReadJob extends Job {

    /** What is read, outside the user-interface thread. */
    @FunctionalInterface
    public interface Reading {
        /** Reads, and returns what is to be done with it in the user-interface thread. */
        Runnable read(IProgressMonitor monitor) throws IOException;
    }

    private final Display display;
    private final Control owner;
    private final Reading reading;

    private ReadJob(String name, Control owner, Reading reading) {
        super(name);
        this.owner = owner;
        this.display = owner.getDisplay();
        this.reading = reading;
        setPriority(INTERACTIVE);
        setSystem(true);
    }

    /** Starts reading; a failure is shown in words. User-interface thread. */
    public static void run(String name, Control owner, Reading reading) {
        new ReadJob(name, owner, reading).schedule();
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == EngineJob.FAMILY;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            Runnable shown = reading.read(monitor);
            if (!display.isDisposed()) {
                display.asyncExec(() -> {
                    if (!owner.isDisposed()) {
                        shown.run();
                    }
                });
            }
            return Status.OK_STATUS;
        } catch (IOException | RuntimeException | Error failure) {
            return Failures.status(failure);
        }
    }
}
