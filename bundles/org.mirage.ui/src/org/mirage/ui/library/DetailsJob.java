// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.library;

import java.util.ArrayDeque;
import java.util.Deque;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.mirage.engine.MirageException;
import org.mirage.engine.ShowVersion;
import org.mirage.engine.VersionDetails;
import org.mirage.engine.VersionName;
import org.mirage.model.Version;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.jobs.JobMonitor;

/** Reads what a list does not tell of versions, one after the other; what was asked for last comes first. */
final class DetailsJob extends Job {

    private record Request(Version version, VersionName name) {
    }

    private final LibrarySession session;
    private final UiQueue queue;
    private final Deque<Request> requests = new ArrayDeque<>();

    DetailsJob(LibrarySession session, UiQueue queue) {
        super(Messages.DetailsJob_name);
        this.session = session;
        this.queue = queue;
        setSystem(true);
        setPriority(DECORATE);
    }

    /** Asks for a version's details; user-interface thread. */
    void request(Version version) {
        if (version.isDetailed() && version.getUniqueBytes() >= 0 || version.getImage() == null) {
            return;
        }
        Request request = new Request(version, new VersionName(version.getImage().getName(), version.getNumber()));
        synchronized (requests) {
            requests.remove(request);
            requests.addFirst(request);
        }
        schedule();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        for (Request request = next(); request != null && !monitor.isCanceled(); request = next()) {
            Version version = request.version();
            try {
                VersionDetails details = new ShowVersion(session.engine(), request.name())
                        .call(new JobMonitor(monitor));
                queue.add(() -> DetailsUpdate.apply(version, details));
            } catch (MirageException | RuntimeException failure) {
                // a version that another process deleted meanwhile leaves the model by the watch; a damaged one says so itself
                String text = Failures.text(failure);
                queue.add(() -> DetailsUpdate.failed(version, text));
            }
        }
        return Status.OK_STATUS;
    }

    private Request next() {
        synchronized (requests) {
            return requests.pollFirst();
        }
    }
}
