// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.mirage.engine.CancelledException;
import org.mirage.engine.KeptChangeSet;
import org.mirage.engine.KeptChanges;
import org.mirage.engine.Monitor;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.library.LibrarySession;

/** Keeps what an editor shows in the library. The window waits for it, and a person can stop waiting. */
final class KeepChanges {

    private static final int REPLACE = 0;
    private static final int LEAVE = 1;

    private final Shell shell;

    KeepChanges(Shell shell) {
        this.shell = shell;
    }

    /** What the library is asked to do. */
    @FunctionalInterface
    private interface Work<T> {
        T on(KeptChanges kept, Monitor monitor) throws IOException;
    }

    /** A name that a person gives; null for none. One that is there already was asked about. */
    String askName(String proposed) {
        InputDialog dialog = new InputDialog(shell, Messages.KeepChanges_title, Messages.KeepChanges_text, proposed,
                KeptNameCheck::problem);
        if (dialog.open() != Window.OK) {
            return null;
        }
        String name = dialog.getValue();
        Boolean there = call((kept, monitor) -> kept.contains(name, monitor));
        boolean free = there != null && (!there || new MessageDialog(shell, Messages.KeepChanges_title, null,
                NLS.bind(Messages.KeepChanges_there, name), MessageDialog.QUESTION, LEAVE, Messages.KeepChanges_replace,
                Messages.KeepChanges_leave).open() == REPLACE);
        return free ? name : null;
    }

    /** Keeps it; what is kept now, which names contents where files of disk stood, or null when it could not be. */
    String keep(String name, GivenChanges given, String source) {
        return call((kept, monitor) -> {
            KeptChangeSet set = kept.keep(name, given, source, true, monitor);
            return new String(kept.text(set), StandardCharsets.UTF_8);
        });
    }

    private <T> T call(Work<T> work) {
        Object[] answer = new Object[1];
        try {
            PlatformUI.getWorkbench().getProgressService().busyCursorWhile(progress -> {
                try {
                    answer[0] = work.on(new KeptChanges(LibrarySession.current().engine()), new JobMonitor(progress));
                } catch (IOException failure) {
                    throw new InvocationTargetException(failure);
                }
            });
        } catch (InvocationTargetException failure) {
            if (!(failure.getCause() instanceof CancelledException || failure.getCause() instanceof OperationCanceledException)) {
                Failures.show(failure.getCause());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        @SuppressWarnings("unchecked")
        T result = (T) answer[0];
        return result;
    }
}
