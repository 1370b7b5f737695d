// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.search;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.osgi.util.NLS;
import org.mirage.engine.CancelledException;
import org.mirage.engine.search.FindReport;
import org.mirage.engine.search.QueryException;
import org.mirage.ui.Icons;
import org.mirage.ui.jobs.EngineJob;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.library.LibrarySession;

/** Looks through the versions; what it finds is there while it still looks. */
final class SearchJob extends EngineJob {

    private final SearchRequest request;
    private final FoundList found = new FoundList();
    private final Consumer<SearchEnd> ended;

    /**
     * Will search.
     *
     * @param ended is told the end in the user-interface thread
     */
    SearchJob(SearchRequest request, Consumer<SearchEnd> ended) {
        super(NLS.bind(Messages.SearchJob_name, request.query()), Icons.SEARCH.descriptor());
        this.request = request;
        this.ended = ended;
        addJobChangeListener(IJobChangeListener.onDone(event -> {
            if (event.getResult().getSeverity() == IStatus.CANCEL) {
                show(() -> ended.accept(new SearchEnd(null, List.of(), null, -1)));
            }
        }));
    }

    /** What was found so far; for any thread. */
    FoundList found() {
        return found;
    }

    SearchRequest request() {
        return request;
    }

    @Override
    protected void work(JobMonitor monitor) throws IOException {
        FindReport report = request.on(LibrarySession.current().engine()).call(found::add, monitor);
        show(() -> ended.accept(new SearchEnd(report, List.copyOf(monitor.notes()), null, -1)));
    }

    @Override
    protected IStatus failed(Throwable failure) {
        if (failure instanceof CancelledException) {
            return super.failed(failure);
        }
        // the view says it, where it would show what is found
        int place = failure instanceof QueryException wrong ? wrong.place() : -1;
        String problem = Failures.text(failure);
        show(() -> ended.accept(new SearchEnd(null, List.of(), problem, place)));
        return Status.OK_STATUS;
    }
}
