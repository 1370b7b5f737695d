// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.robot;

import java.nio.file.Path;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.mirage.model.Library;
import org.mirage.ui.jobs.EngineJob;
import org.mirage.ui.library.LibrarySession;

/** The workbench as a test finds it: one window, no welcome, no editors, a library of its own. */
public final class Window {

    private Window() {
    }

    /** Opens a library in an otherwise empty window. */
    public static Library open(Path folder) {
        Library library = LibrarySession.current().model();
        IWorkbenchPage page = page();
        Ui.run(() -> {
            PlatformUI.getWorkbench().getIntroManager().closeIntro(PlatformUI.getWorkbench().getIntroManager().getIntro());
            page.closeAllEditors(false);
            page.resetPerspective();
            LibrarySession.current().open(folder);
        });
        Await.until("the library is open", library::isLoaded);
        return library;
    }

    /** Its page; waits for it. */
    public static IWorkbenchPage page() {
        return Await.some("the window is open", () -> {
            IWorkbenchWindow[] windows = PlatformUI.getWorkbench().getWorkbenchWindows();
            return windows.length == 0 ? null : windows[0].getActivePage();
        });
    }

    /** The tree of images. */
    public static Tree libraryTree() {
        return Widgets.find(Tree.class, "library.tree");
    }

    /** Waits until nothing runs in the background. */
    public static void idle() {
        Await.until("all jobs are done", () -> Job.getJobManager().find(EngineJob.FAMILY).length == 0);
    }
}
