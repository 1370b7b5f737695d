// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.mirage.ui.content.PreviewView;
import org.mirage.ui.libraryview.LibraryView;

/** The window opens with its views where people look for them. */
class WorkbenchTest {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    @Test
    void opensOnTheLibrary() throws InterruptedException {
        assertEquals(ImagesPerspective.ID, ask(page -> page.getPerspective().getId()));
        assertNotNull(ask(page -> page.findView(LibraryView.ID)), "no Library view");
        assertNotNull(ask(page -> page.findViewReference(PreviewView.ID)), "no Preview view");
        assertTrue(ask(page -> page.getWorkbenchWindow().getShell().isVisible()), "the window is hidden");
        assertTrue(ask(page -> page.getWorkbenchWindow().getShell().getText()).contains("Mirage"), "the title names another program");
    }

    /** An answer that is read in the window's thread, once there is a window. */
    private static <T> T ask(Function<IWorkbenchPage, T> question) throws InterruptedException {
        AtomicReference<T> answer = new AtomicReference<>();
        long end = System.nanoTime() + PATIENCE;
        while (answer.get() == null && System.nanoTime() < end) {
            PlatformUI.getWorkbench().getDisplay().syncExec(() -> {
                IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
                if (window != null && window.getActivePage() != null) {
                    answer.set(question.apply(window.getActivePage()));
                }
            });
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return answer.get();
    }
}
