// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.library;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.mirage.engine.ImageSummary;
import org.mirage.engine.Library;
import org.mirage.engine.ListImages;
import org.mirage.engine.Monitor;
import org.mirage.model.MiragePackage;
import org.mirage.ui.jobs.Failures;

/** Looks every second whether any process changed the library, and brings the model up to date. */
final class LibraryWatch extends Job {

    private static final long EVERY_MILLISECONDS = 1000;

    private final LibrarySession session;
    private final UiQueue queue;
    private volatile boolean forced = true;
    private long stamp;

    LibraryWatch(LibrarySession session, UiQueue queue) {
        super(Messages.LibraryWatch_name);
        this.session = session;
        this.queue = queue;
        setSystem(true);
        setPriority(SHORT);
    }

    void refresh() {
        forced = true;
        wakeUp();
        schedule();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            Library library = session.engine();
            // before reading: what is committed meanwhile changes it again
            long now = library.stamp();
            if (forced || now != stamp) {
                forced = false;
                List<ImageSummary> images = new ListImages(library).call(Monitor.NONE);
                stamp = now;
                queue.add(() -> apply(images));
                session.keepInventory();
                session.findRuns(images);
            }
        } catch (Exception failure) {
            forced = true;
            String text = Failures.text(failure);
            queue.add(() -> ModelUpdate.set(session.model(), MiragePackage.Literals.LIBRARY__PROBLEM, text));
        }
        if (!queue.stopped()) {
            schedule(EVERY_MILLISECONDS);
        }
        return Status.OK_STATUS;
    }

    private void apply(List<ImageSummary> images) {
        ModelUpdate.images(session.model(), images);
        session.model().setProblem(""); //$NON-NLS-1$
        ModelUpdate.set(session.model(), MiragePackage.Literals.LIBRARY__LOADED, true);
        session.model().getImages().forEach(image -> image.getVersions().stream()
                .filter(version -> version.getUniqueBytes() < 0).forEach(session::load));
        session.changed();
    }
}
