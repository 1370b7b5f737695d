// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.UpdatedVersion;
import org.mirage.ui.Icons;
import org.mirage.ui.jobs.EngineJob;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.widgets.Notice;

/** Changes versions; each that the changes fit gets a next one in its image. */
final class UpdateJob extends EngineJob {

    private final Update update;
    private final List<TargetOutlook> targets;
    private final String message;
    private final boolean chosen;

    UpdateJob(Update update, List<TargetOutlook> targets, String message, boolean chosen) {
        super(MessageFormat.format(Messages.UpdateJob_name, targets.size(), targets.getFirst().name()), Icons.UPDATE.descriptor());
        this.update = update;
        this.targets = targets;
        this.message = message;
        this.chosen = chosen;
    }

    @Override
    protected void work(JobMonitor monitor) throws IOException {
        UpdateResult result;
        try {
            result = update.call(targets, message, chosen, monitor);
        } finally {
            // what was made before a failure, or before it was stopped, is there
            LibrarySession.current().refresh();
        }
        List<String> remarks = new ArrayList<>();
        for (UpdatedVersion version : result.versions()) {
            if (version.made() != null) {
                remarks.add(NLS.bind(Messages.UpdateJob_made, version.target().label(), version.made().label()));
            }
            version.conflicts().forEach(conflict -> remarks.add(NLS.bind(Messages.UpdateJob_conflict, version.target().label(),
                    Failures.sentence(conflict.reason()))));
        }
        remarks.addAll(result.remarks());
        long made = result.versions().stream().filter(version -> version.made() != null).count();
        String text = MessageFormat.format(Messages.UpdateJob_done, made);
        show(() -> Notice.show(Icons.UPDATE, Messages.UpdateJob_title, text, remarks));
    }
}
