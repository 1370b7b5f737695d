// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.robot;

import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.ToolItem;

/** Dialogs of the platform that ask for a file: no widgets of the workbench, but keys reach them as any others. */
public final class FileDialogs {

    /** The field for a path comes when the dialog has begun to list files; keys before that are lost. */
    private static final int FIELD_MILLISECONDS = 500;

    private FileDialogs() {
    }

    /** Clicks a tool that asks for a file, and chooses that one, which may not be there yet. */
    public static void choose(ToolItem tool, Path file) {
        Hands.click(tool);
        Await.until("a file is asked for", FileDialogs::isOpen);
        // to open a file, a slash shows the field; to save one it is there already
        Hands.press('/');
        Await.pause(FIELD_MILLISECONDS);
        Hands.press('a', SWT.CTRL);
        Hands.type(file.toString());
        Hands.press(SWT.CR);
        Await.until(file + " is chosen", () -> !isOpen());
    }

    /** While it is open, everything else in the window's thread is run from within it. Window's thread. */
    private static boolean isOpen() {
        return Arrays.stream(Thread.currentThread().getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(FileDialog.class.getName()));
    }
}
