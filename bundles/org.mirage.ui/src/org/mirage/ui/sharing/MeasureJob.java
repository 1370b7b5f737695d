// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.sharing;

import java.io.IOException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.mirage.engine.CancelledException;
import org.mirage.engine.sharing.MeasureSharing;
import org.mirage.engine.sharing.SharingReport;
import org.mirage.ui.Icons;
import org.mirage.ui.jobs.EngineJob;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.library.LibrarySession;

/** Measures what images share. */
final class MeasureJob extends EngineJob {

    private final boolean newestOnly;
    private final Consumer<SharingReport> ended;
    private final Consumer<String> failed;

    /**
     * Will measure.
     *
     * @param ended gets what was measured, in the user-interface thread
     * @param failed is told why nothing was; in an empty text, that it was stopped
     */
    MeasureJob(boolean newestOnly, Consumer<SharingReport> ended, Consumer<String> failed) {
        super(Messages.MeasureJob_name, Icons.SHARING.descriptor());
        this.newestOnly = newestOnly;
        this.ended = ended;
        this.failed = failed;
        addJobChangeListener(IJobChangeListener.onDone(event -> {
            if (event.getResult().getSeverity() == IStatus.CANCEL) {
                show(() -> failed.accept("")); //$NON-NLS-1$
            }
        }));
    }

    @Override
    protected void work(JobMonitor monitor) throws IOException {
        SharingReport report = new MeasureSharing(LibrarySession.current().engine()).newestOnly(newestOnly).call(monitor);
        show(() -> ended.accept(report));
    }

    @Override
    protected IStatus failed(Throwable failure) {
        if (failure instanceof CancelledException) {
            return super.failed(failure);
        }
        // the view says it, where it would show what is measured
        String problem = Failures.text(failure);
        show(() -> failed.accept(problem));
        return Status.OK_STATUS;
    }
}
