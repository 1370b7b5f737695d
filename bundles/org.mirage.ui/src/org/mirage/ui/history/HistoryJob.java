// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.history;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.osgi.util.NLS;
import org.mirage.engine.CancelledException;
import org.mirage.engine.Names;
import org.mirage.engine.PathHistory;
import org.mirage.engine.PathStates;
import org.mirage.engine.VersionSummary;
import org.mirage.ui.Icons;
import org.mirage.ui.jobs.EngineJob;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.library.LibrarySession;

/** Finds the states of a path. */
final class HistoryJob extends EngineJob {

    /**
     * What was found.
     *
     * @param rows the states, newest first; null when nothing could be found out
     * @param unreadable versions that could not be looked into
     * @param problem why not; null otherwise
     */
    record Result(List<HistoryRow> rows, List<VersionSummary> unreadable, String problem) {
    }

    private final byte[] path;
    private final String image;
    private final Consumer<Result> answer;

    /**
     * Will look for a path.
     *
     * @param image where; null for all images
     * @param answer gets what was found, in the user-interface thread
     */
    HistoryJob(byte[] path, String image, Consumer<Result> answer) {
        super(NLS.bind(Messages.HistoryJob_name, Names.show(path)), Icons.HISTORY.descriptor());
        this.path = path;
        this.image = image;
        this.answer = answer;
        addJobChangeListener(IJobChangeListener.onDone(event -> {
            if (event.getResult().getSeverity() == IStatus.CANCEL) {
                show(() -> answer.accept(new Result(null, List.of(), Messages.HistoryJob_cancelled)));
            }
        }));
    }

    @Override
    protected void work(JobMonitor monitor) throws IOException {
        PathStates found = new PathHistory(LibrarySession.current().engine(), path).image(image).call(monitor);
        List<HistoryRow> rows = new HistoryRows(path, found.states()).read(monitor);
        show(() -> answer.accept(new Result(rows, found.unreadable(), null)));
    }

    @Override
    protected IStatus failed(Throwable failure) {
        if (failure instanceof CancelledException) {
            return super.failed(failure);
        }
        // the view says it, where it would show the states
        String problem = Failures.text(failure);
        show(() -> answer.accept(new Result(null, List.of(), problem)));
        return Status.OK_STATUS;
    }
}
