// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.robot;

import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.Assertions;

/** Dialogs of the platform that ask for a file: no widgets of the workbench, but keys reach them as any others. */
public final class FileDialogs {

    /** The field for a path comes when the dialog has begun to list files; keys before that are lost. */
    private static final int FIELD_MILLISECONDS = 500;
    private static final long CLOSING_NANOSECONDS = 8_000_000_000L;
    private static final int TRIES = 4;

    private FileDialogs() {
    }

    /** Clicks a tool that asks for a file, and chooses that one, which may not be there yet. */
    public static void choose(ToolItem tool, Path file) {
        Hands.click(tool);
        Await.until("a file is asked for", FileDialogs::isOpen);
        for (int i = 0; i < TRIES && Ui.get(FileDialogs::isOpen); i++) {
            write(file);
            for (long end = System.nanoTime() + CLOSING_NANOSECONDS; Ui.get(FileDialogs::isOpen) && System.nanoTime() < end;) {
                Await.pause(FIELD_MILLISECONDS / 10);
            }
        }
        if (Ui.get(FileDialogs::isOpen)) {
            Path screenshot = Screenshot.failed();
            // whoever comes next finds no dialog in the way
            Hands.press(SWT.ESC);
            Assertions.fail(file + " could not be chosen; see " + screenshot);
        }
        Await.settle();
    }

    private static void write(Path file) {
        // to open a file, a slash shows the field; to save one it is there already
        Hands.press('/');
        Await.pause(FIELD_MILLISECONDS);
        Hands.press('a', SWT.CTRL);
        Hands.type(file.toString());
        Hands.press(SWT.CR);
    }

    /** While it is open, everything else in the window's thread is run from within it. Window's thread. */
    private static boolean isOpen() {
        return Arrays.stream(Thread.currentThread().getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(FileDialog.class.getName()));
    }
}
