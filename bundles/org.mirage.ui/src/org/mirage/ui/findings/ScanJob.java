// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.mirage.engine.CancelledException;
import org.mirage.engine.IgnoredFindings;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.scanning.IgnoredFinding;
import org.mirage.ui.Icons;
import org.mirage.ui.jobs.EngineJob;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.library.LibrarySession;

/** Scans versions, or tells what is known of them; what was found is shown also when it was stopped. */
final class ScanJob extends EngineJob {

    private final ScanRequest request;
    private final Consumer<ScanResults> ended;
    private final Consumer<String> failed;
    private final ScanGathering gathering = new ScanGathering();

    /**
     * Will scan.
     *
     * @param request what to look for; null to tell what is known already
     * @param ended gets what was found, in the user-interface thread
     * @param failed is told why nothing can be told
     */
    ScanJob(ScanRequest request, Consumer<ScanResults> ended, Consumer<String> failed) {
        super(request == null ? Messages.ScanJob_recall : NLS.bind(Messages.ScanJob_name, request.what()), Icons.SCAN.descriptor());
        this.request = request;
        this.ended = ended;
        this.failed = failed;
        setSystem(request == null);
    }

    /** Whether it only tells what is known already. */
    boolean isRecall() {
        return request == null;
    }

    @Override
    protected void work(JobMonitor monitor) throws IOException {
        Library library = LibrarySession.current().engine();
        boolean complete = true;
        try {
            if (request == null) {
                gathering.recall(library, monitor);
            } else {
                gathering.scan(library, request, monitor);
            }
        } catch (CancelledException stopped) {
            complete = false;
        }
        Map<String, IgnoredFinding> ignored = new IgnoredFindings(library).all(Monitor.NONE);
        ScanResults results = gathering.results(request, ignored, request == null ? List.of() : monitor.notes(), complete);
        show(() -> ended.accept(results));
    }

    @Override
    protected IStatus failed(Throwable failure) {
        // the view says it, where it would show what is found
        String problem = Failures.text(failure);
        show(() -> failed.accept(problem));
        return Status.OK_STATUS;
    }
}
