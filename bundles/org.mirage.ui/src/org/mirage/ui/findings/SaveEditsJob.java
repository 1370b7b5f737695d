// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import java.io.IOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.WriteChanges;
import org.mirage.engine.changes.ChangeSet;
import org.mirage.ui.Icons;
import org.mirage.ui.jobs.EngineJob;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.widgets.Notice;

/** Makes the change set that takes out what was found, and saves it. */
final class SaveEditsJob extends EngineJob {

    private final CleaningEdits edits;
    private final Path target;
    private final boolean overwrite;

    SaveEditsJob(CleaningEdits edits, Path target, boolean overwrite) {
        super(NLS.bind(Messages.SaveEditsJob_name, target.getFileName()), Icons.CHANGES.descriptor());
        this.edits = edits;
        this.target = target;
        this.overwrite = overwrite;
    }

    @Override
    protected void work(JobMonitor monitor) throws IOException {
        ChangeSet made = edits.make(monitor);
        List<String> remarks = monitor.notes().stream().map(Failures::sentence).toList();
        if (made.edits().isEmpty()) {
            String nothing = NLS.bind(Messages.SaveEditsJob_nothingText, target);
            show(() -> Notice.show(Icons.CHANGES, Messages.SaveEditsJob_nothing, nothing, remarks));
            return;
        }
        new WriteChanges(made, target).overwrite(overwrite).call();
        String text = MessageFormat.format(Messages.SaveEditsJob_done, made.edits().size(), target);
        show(() -> Notice.show(Icons.CHANGES, Messages.SaveEditsJob_title, text, remarks, target));
    }
}
