// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.jobs;

import java.io.IOException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.progress.IProgressConstants;

/** Runs an operation of the engine in the background, with progress and cancel; what it throws is shown in words. */
public abstract class EngineJob extends Job {

    /** All such jobs belong to it. */
    public static final Object FAMILY = new Object();

    /** Will run under that name, with that picture in the Progress view. */
    protected EngineJob(String name, ImageDescriptor icon) {
        super(name);
        if (icon != null) {
            setProperty(IProgressConstants.ICON_PROPERTY, icon);
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }

    @Override
    protected final IStatus run(IProgressMonitor progress) {
        try {
            work(new JobMonitor(progress));
            return Status.OK_STATUS;
        } catch (OperationCanceledException cancelled) {
            return Status.CANCEL_STATUS;
        } catch (IOException | RuntimeException | Error failure) {
            return failed(failure);
        } finally {
            progress.done();
        }
    }

    /** Does it, outside the user-interface thread. */
    protected abstract void work(JobMonitor monitor) throws IOException;

    /** What the job ends with when it failed; the workbench shows an error. */
    protected IStatus failed(Throwable failure) {
        return Failures.status(failure);
    }

    /** Runs something in the user-interface thread, unless the window is gone. */
    protected static void show(Runnable change) {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        Display display = PlatformUI.getWorkbench().getDisplay();
        if (!display.isDisposed()) {
            display.asyncExec(change);
        }
    }
}
