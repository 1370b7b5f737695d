// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.library;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.mirage.engine.ImageSummary;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.running.StoredLog;

/** Finds out which versions runs made, which a list does not tell; the record of each is read once. */
final class RunsJob extends Job {

    private final LibrarySession session;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();
    private volatile List<ImageSummary> images = List.of();

    RunsJob(LibrarySession session) {
        super(Messages.RunsJob_name);
        this.session = session;
        setSystem(true);
        setPriority(DECORATE);
    }

    /** Has it look at the versions of a list. */
    void request(List<ImageSummary> list) {
        images = list;
        schedule();
    }

    /** True for a version that a run is known to have made. */
    boolean isRun(String record) {
        return known.getOrDefault(record, false);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Set<String> there = new HashSet<>();
        try {
            Library library = session.engine();
            for (ImageSummary image : images) {
                for (VersionSummary version : image.versions()) {
                    if (monitor.isCanceled()) {
                        return Status.CANCEL_STATUS;
                    }
                    String record = version.record().toString();
                    there.add(record);
                    if (!known.containsKey(record)) {
                        known.put(record, isRun(library, version));
                    }
                }
            }
            known.keySet().retainAll(there);
        } catch (MirageException | RuntimeException closed) {
            // who opens another library looks again
        }
        return Status.OK_STATUS;
    }

    private static boolean isRun(Library library, VersionSummary version) {
        try {
            return StoredLog.of(library.record(version)).isPresent();
        } catch (MirageException damaged) {
            return false;
        }
    }
}
