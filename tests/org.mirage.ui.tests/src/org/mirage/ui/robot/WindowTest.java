// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.robot;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A test that fails does not take the next ones with it. */
class WindowTest {

    @TempDir
    Path folder;

    @Test
    void dialogsOfAnEarlierTestAreLeftAndTheirLoopsEnd() {
        AtomicInteger ended = new AtomicInteger();
        Shell window = Ui.get(() -> Window.page().getWorkbenchWindow().getShell());
        for (boolean closes : new boolean[] {true, false}) {
            Ui.display().asyncExec(() -> {
                new MessageDialog(window, "left", null, "Nobody answers.", MessageDialog.QUESTION, 0, "Yes", "No") {
                    @Override
                    protected boolean canHandleShellCloseEvent() {
                        return closes;
                    }
                }.open();
                ended.incrementAndGet();
            });
        }
        Await.until("both dialogs are open", () -> Dialogs.countOpen() == 2);
        Window.open(folder.resolve("library"));
        Await.until("both loops have ended", () -> ended.get() == 2);
    }
}
