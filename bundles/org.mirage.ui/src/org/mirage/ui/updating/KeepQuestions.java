// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.io.IOException;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.running.FinishedRun;
import org.mirage.engine.running.RunListener;

/** Shows whoever sits at the window what runs changed in one version after another, before it is kept, and waits for the answer. */
final class KeepQuestions implements RunListener {

    private final BooleanSupplier cancelled;
    private VersionName version;
    private int more;
    private PlannedDialog.Answer answer = PlannedDialog.Answer.NO;

    /** Will take an open question away when what asks was cancelled. */
    KeepQuestions(BooleanSupplier cancelled) {
        this.cancelled = cancelled;
    }

    /** What changes from now on is in that version; so many come after it. */
    void next(VersionName of, int after) {
        version = of;
        more = after;
    }

    /** Nothing is asked any more, and all is kept. */
    void keepAll() {
        answer = PlannedDialog.Answer.ALL;
    }

    /** Asks from any thread but that of the window. */
    @Override
    public boolean finished(FinishedRun run, Monitor monitor) throws IOException {
        if (answer != PlannedDialog.Answer.ALL) {
            ChangedPaths changed = ChangedPaths.of(run, monitor);
            answer = PlannedDialog.Answer.NO;
            Display display = PlatformUI.isWorkbenchRunning() ? PlatformUI.getWorkbench().getDisplay() : null;
            if (display != null && !display.isDisposed()) {
                display.syncExec(() -> answer = ChangedDialog.ask(version, changed, more, cancelled));
            }
            monitor.check();
        }
        return answer != PlannedDialog.Answer.NO;
    }
}
