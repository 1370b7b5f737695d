// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.List;

import org.mirage.engine.UndoUpdate;
import org.mirage.engine.UpdateBatch;
import org.mirage.ui.Icons;
import org.mirage.ui.jobs.EngineJob;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.widgets.Notice;

/** Takes the versions that an update made out of the library. */
final class UndoUpdateJob extends EngineJob {

    private final UpdateBatch batch;

    UndoUpdateJob(UpdateBatch batch) {
        super(Messages.UndoUpdateJob_name, Icons.UNDO.descriptor());
        this.batch = batch;
    }

    @Override
    protected void work(JobMonitor monitor) throws IOException {
        UpdateBatch undone = new UndoUpdate(LibrarySession.current().engine(), batch.batch().toString()).call(monitor);
        LibrarySession.current().refresh();
        String text = MessageFormat.format(Messages.UndoUpdateJob_done, undone.versions().size());
        show(() -> Notice.show(Icons.UNDO, Messages.UndoUpdateJob_title, text, List.of()));
    }
}
