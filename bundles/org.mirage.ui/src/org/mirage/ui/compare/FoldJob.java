// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.io.IOException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IStatus;
import org.mirage.ui.Icons;
import org.mirage.ui.jobs.EngineJob;
import org.mirage.ui.jobs.JobMonitor;

/** Finds out which differences are of which packages. */
final class FoldJob extends EngineJob {

    private final CompareResult result;
    private final Consumer<Folding> answer;
    private final Runnable without;

    /**
     * Will answer in the user-interface thread.
     *
     * @param without is run there when the job was stopped or failed
     */
    FoldJob(CompareResult result, Consumer<Folding> answer, Runnable without) {
        super(Messages.FoldJob_name, Icons.PACKAGE.descriptor());
        this.result = result;
        this.answer = answer;
        this.without = without;
    }

    @Override
    protected void work(JobMonitor monitor) throws IOException {
        Folding folding = Folding.byPackages(result, monitor);
        show(() -> answer.accept(folding));
    }

    @Override
    protected IStatus failed(Throwable failure) {
        show(without);
        return super.failed(failure);
    }
}
