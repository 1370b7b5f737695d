// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.Test;
import org.mirage.ui.content.PreviewView;
import org.mirage.ui.libraryview.LibraryView;
import org.mirage.ui.robot.Ui;
import org.mirage.ui.robot.Window;

/** The window opens with its views where people look for them. */
class WorkbenchTest {

    @Test
    void opensOnTheLibrary() {
        IWorkbenchPage page = Window.page();
        assertEquals(ImagesPerspective.ID, Ui.get(() -> page.getPerspective().getId()));
        assertNotNull(Ui.get(() -> page.findView(LibraryView.ID)), "no Library view");
        assertNotNull(Ui.get(() -> page.findViewReference(PreviewView.ID)), "no Preview view");
        Shell shell = page.getWorkbenchWindow().getShell();
        assertTrue(Ui.get(() -> shell.isVisible()).booleanValue(), "the window is hidden");
        assertTrue(Ui.get(shell::getText).contains("Mirage"), "the title names another program");
    }
}
