// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.saving;

import java.io.IOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.SavedChanges;
import org.mirage.ui.Icons;
import org.mirage.ui.jobs.EngineJob;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.widgets.Notice;

/** Makes a change set and saves it. */
final class SaveChangesJob extends EngineJob {

    private final ChangesWriting writing;
    private final Path target;
    private final boolean overwrite;

    SaveChangesJob(ChangesWriting writing, Path target, boolean overwrite) {
        super(NLS.bind(Messages.SaveChangesJob_name, target.getFileName()), Icons.CHANGES.descriptor());
        this.writing = writing;
        this.target = target;
        this.overwrite = overwrite;
    }

    @Override
    protected void work(JobMonitor monitor) throws IOException {
        SavedChanges saved = writing.write(target, overwrite, monitor);
        List<String> remarks = new ArrayList<>(monitor.notes());
        remarks.replaceAll(Failures::sentence);
        if (saved == null) {
            String nothing = NLS.bind(Messages.SaveChangesJob_nothingText, target);
            show(() -> Notice.show(Icons.CHANGES, Messages.SaveChangesJob_nothing, nothing, remarks));
            return;
        }
        if (saved.leftOut() > 0) {
            remarks.addFirst(MessageFormat.format(Messages.SaveChangesJob_leftOut, saved.leftOut()));
        }
        String text = MessageFormat.format(Messages.SaveChangesJob_done, saved.edits(), saved.file());
        show(() -> Notice.show(Icons.CHANGES, Messages.SaveChangesJob_title, text, remarks, target));
    }
}
