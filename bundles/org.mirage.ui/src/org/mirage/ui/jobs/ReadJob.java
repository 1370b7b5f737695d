// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.jobs;

import java.io.IOException;
import java.util.function.Consumer;

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
    private final Consumer<Throwable> failed;

    private ReadJob(String name, Control owner, Reading reading, Consumer<Throwable> failed) {
        super(name);
        this.owner = owner;
        this.display = owner.getDisplay();
        this.reading = reading;
        this.failed = failed;
        setPriority(INTERACTIVE);
        setSystem(true);
    }

    /** Starts reading; a failure is shown in a dialog. User-interface thread. */
    public static void run(String name, Control owner, Reading reading) {
        new ReadJob(name, owner, reading, Failures::show).schedule();
    }

    /** Starts reading; of a failure the owner is told in words. User-interface thread. */
    public static void run(String name, Control owner, Reading reading, Consumer<String> failed) {
        new ReadJob(name, owner, reading, failure -> failed.accept(Failures.text(failure))).schedule();
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == EngineJob.FAMILY;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            show(reading.read(monitor));
        } catch (IOException | RuntimeException | Error failure) {
            // the platform shows no failures of system jobs
            show(() -> failed.accept(failure));
        }
        return Status.OK_STATUS;
    }

    private void show(Runnable change) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!owner.isDisposed()) {
                    change.run();
                }
            });
        }
    }
}
