// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.robot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.mirage.engine.ImportDisks;
import org.mirage.engine.Monitor;
import org.mirage.model.Library;
import org.mirage.ui.Keys;
import org.mirage.ui.Plugin;
import org.mirage.ui.jobs.EngineJob;
import org.mirage.ui.library.LibrarySession;
import org.osgi.framework.FrameworkUtil;

/** The workbench as a test finds it: one window, no welcome, no editors, a library of its own, nothing remembered. */
public final class Window {

    private Window() {
    }

    /** Opens a library in an otherwise empty window. */
    public static Library open(Path folder) {
        Library library = LibrarySession.current().model();
        IWorkbenchPage page = page();
        // a job may wait for the answer to a dialog, and ask again
        Await.until("nothing of an earlier test is left", () -> !Dialogs.closeAll() && isIdle());
        Ui.run(() -> {
            closeNotices();
            PlatformUI.getWorkbench().getIntroManager().closeIntro(PlatformUI.getWorkbench().getIntroManager().getIntro());
            page.closeAllEditors(false);
            page.resetPerspective();
            forget();
            LibrarySession.current().open(folder);
        });
        Await.until("the library is open", library::isLoaded);
        return library;
    }

    // Else a test would take the notice of an earlier one for its own.
    private static void closeNotices() {
        for (Shell shell : Ui.display().getShells()) {
            if ("notice".equals(shell.getData(Keys.KEY))) {
                shell.close();
            }
        }
    }

    /** Leaves nothing of what parts of the window remember: formats, folders, columns. */
    private static void forget() {
        IDialogSettings settings = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(Plugin.class)).getDialogSettings();
        for (IDialogSettings section : settings.getSections()) {
            ((DialogSettings) settings).removeSection(section);
        }
    }

    /** Opens a library that holds a disk as the first version of an image. */
    public static Library open(Path folder, Path disk, String image) throws IOException {
        Library library = open(folder);
        add(disk, image);
        Await.until("the image is in the library", () -> !library.getImages().isEmpty());
        return library;
    }

    /** Imports a disk as a version of an image, without the window; the window follows. */
    public static void add(Path disk, String image) throws IOException {
        new ImportDisks(LibrarySession.current().engine()).files(List.of(disk)).image(image).call(Monitor.NONE);
        LibrarySession.current().refresh();
    }

    /** The files of a version, opened by a double click in the tree of images. */
    public static Table openFiles(String image) {
        Hands.open(Rows.find(libraryTree(), image));
        Table entries = Widgets.find(Table.class, "files.table");
        Await.until("its files are listed", () -> entries.getItemCount() > 0);
        return entries;
    }

    /** Puts a text into the clipboard, as another program would. */
    public static void copy(String text) {
        Ui.run(() -> {
            Clipboard clipboard = new Clipboard(Ui.display());
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        });
    }

    /** The text in the clipboard, or null. */
    public static String clipboard() {
        return Ui.get(() -> {
            Clipboard clipboard = new Clipboard(Ui.display());
            Object text = clipboard.getContents(TextTransfer.getInstance());
            clipboard.dispose();
            return (String) text;
        });
    }

    /** Waits until a text is in the clipboard: what a key copies comes when the window has got to the key. */
    public static void awaitClipboard(Predicate<String> expected) {
        Await.until("it is copied", () -> {
            String text = clipboard();
            return text != null && expected.test(text);
        });
    }

    /** Its page; waits for it. */
    public static IWorkbenchPage page() {
        return Await.some("the window is open", () -> {
            IWorkbenchWindow[] windows = PlatformUI.getWorkbench().getWorkbenchWindows();
            return windows.length == 0 ? null : windows[0].getActivePage();
        });
    }

    /** Shows a view and makes it the active one. */
    public static void showView(String view) {
        showView(view, IWorkbenchPage.VIEW_ACTIVATE);
    }

    /** Brings a view into sight; what is active stays so. */
    public static void revealView(String view) {
        showView(view, IWorkbenchPage.VIEW_VISIBLE);
    }

    private static void showView(String view, int mode) {
        IWorkbenchPage page = page();
        Ui.run(() -> {
            try {
                page.showView(view, null, mode);
            } catch (PartInitException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    /** The tree of images. */
    public static Tree libraryTree() {
        return Widgets.find(Tree.class, "library.tree");
    }

    /** Waits until nothing runs in the background. */
    public static void idle() {
        Await.until("all jobs are done", Window::isIdle);
    }

    private static boolean isIdle() {
        return Job.getJobManager().find(EngineJob.FAMILY).length == 0;
    }
}
