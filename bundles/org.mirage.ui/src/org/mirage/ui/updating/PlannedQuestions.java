// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.mirage.engine.VersionName;
import org.mirage.engine.running.PlannedChange;
import org.mirage.engine.running.RunListener;

/** Shows whoever sits at the window what would be done with packages of one version after another, and waits for the answer. */
final class PlannedQuestions implements RunListener {

    private final BooleanSupplier cancelled;
    private VersionName version;
    private int more;
    private boolean asked;
    private PlannedDialog.Answer answer = PlannedDialog.Answer.NO;

    /** Will take an open question away when what asks was cancelled. */
    PlannedQuestions(BooleanSupplier cancelled) {
        this.cancelled = cancelled;
    }

    /** What is planned from now on is of that version; so many come after it. */
    void next(VersionName of, int after) {
        version = of;
        more = after;
        asked = false;
    }

    /** True when something was planned for the version. */
    boolean wasAsked() {
        return asked;
    }

    /** True when somebody said that the versions that follow are not to be asked about. */
    boolean isForAll() {
        return answer == PlannedDialog.Answer.ALL;
    }

    /** Asks from any thread but that of the window. */
    @Override
    public boolean planned(List<PlannedChange> changes) {
        asked = true;
        if (answer != PlannedDialog.Answer.ALL) {
            answer = PlannedDialog.Answer.NO;
            Display display = PlatformUI.isWorkbenchRunning() ? PlatformUI.getWorkbench().getDisplay() : null;
            if (display != null && !display.isDisposed()) {
                display.syncExec(() -> answer = PlannedDialog.ask(version, changes, more, cancelled));
            }
        }
        return answer != PlannedDialog.Answer.NO;
    }
}
