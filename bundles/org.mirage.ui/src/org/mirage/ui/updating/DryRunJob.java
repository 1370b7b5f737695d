// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.swt.widgets.Display;
import org.mirage.engine.CancelledException;
import org.mirage.engine.VersionName;
import org.mirage.ui.Icons;
import org.mirage.ui.jobs.EngineJob;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.jobs.JobMonitor;

/** Looks what would become of versions by an update. */
final class DryRunJob extends EngineJob {

    private final Update update;
    private final List<VersionName> versions;
    private final boolean chosen;
    private final Display display;
    private final Consumer<List<TargetOutlook>> answer;
    private final Consumer<String> failed;

    DryRunJob(Update update, List<VersionName> versions, boolean chosen, Display display, Consumer<List<TargetOutlook>> answer,
            Consumer<String> failed) {
        super(Messages.DryRunJob_name, Icons.UPDATE.descriptor());
        this.update = update;
        this.versions = versions;
        this.chosen = chosen;
        this.display = display;
        this.answer = answer;
        this.failed = failed;
    }

    @Override
    protected void work(JobMonitor monitor) throws IOException {
        List<TargetOutlook> targets = update.check(versions, chosen, monitor);
        display.asyncExec(() -> answer.accept(targets));
    }

    @Override
    protected IStatus failed(Throwable failure) {
        if (!(failure instanceof CancelledException) && !display.isDisposed()) {
            String text = Failures.text(failure);
            display.asyncExec(() -> failed.accept(text));
        }
        return Status.CANCEL_STATUS;
    }
}
