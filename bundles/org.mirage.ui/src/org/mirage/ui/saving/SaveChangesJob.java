// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.saving;

import java.io.IOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.SaveChanges;
import org.mirage.engine.SavedChanges;
import org.mirage.ui.Icons;
import org.mirage.ui.jobs.EngineJob;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.widgets.Notice;

/** Saves differences as a change set. */
final class SaveChangesJob extends EngineJob {

    private final SaveChanges verb;
    private final Path target;

    SaveChangesJob(SaveChanges verb, Path target) {
        super(NLS.bind(Messages.SaveChangesJob_name, target.getFileName()), Icons.CHANGES.descriptor());
        this.verb = verb;
        this.target = target;
    }

    @Override
    protected void work(JobMonitor monitor) throws IOException {
        SavedChanges saved = verb.call(monitor);
        String text = MessageFormat.format(Messages.SaveChangesJob_done, saved.edits(), saved.file());
        List<String> remarks = new ArrayList<>(monitor.notes());
        remarks.replaceAll(Failures::sentence);
        if (saved.leftOut() > 0) {
            remarks.addFirst(MessageFormat.format(Messages.SaveChangesJob_leftOut, saved.leftOut()));
        }
        show(() -> Notice.show(Icons.CHANGES, Messages.SaveChangesJob_title, text, remarks, target));
    }
}
