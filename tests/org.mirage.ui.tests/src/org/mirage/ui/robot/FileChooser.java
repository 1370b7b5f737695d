// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.robot;

import java.nio.file.Path;

import org.eclipse.swt.SWT;

/** The platform's own dialog for files, whose parts SWT does not know: a path is typed into it. */
public final class FileChooser {

    private static final int TO_OPEN_MILLISECONDS = 500;

    private FileChooser() {
    }

    /** Does what opens the dialog, gives it a path, and waits until it is gone. */
    public static void choose(Runnable opening, Path file) {
        long before = XServer.top();
        opening.run();
        long dialog = Await.some("the dialog for files is open", () -> XServer.top() == before ? null : XServer.top());
        XServer.focus(dialog);
        Await.pause(TO_OPEN_MILLISECONDS);
        // a slash at the beginning opens the field for a path where there is none
        Keyboard.type(file.toString());
        Await.pause(TO_OPEN_MILLISECONDS);
        Keyboard.press(SWT.CR);
        Await.until("the dialog for files is gone", () -> XServer.top() != dialog);
        XServer.focus(XServer.top());
        Await.settle();
    }
}
