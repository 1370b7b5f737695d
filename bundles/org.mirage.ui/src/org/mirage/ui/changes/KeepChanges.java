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
import org.mirage.engine.KeptOtherwiseException;
import org.mirage.engine.Monitor;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.kept.KeptText;
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

    /** What is kept now, or what stands in the way of that. */
    private record Answer(ChangesInput now, KeptOtherwiseException otherwise) {
    }

    /** A name that a person gives; null for none. */
    String askName(String proposed) {
        InputDialog dialog = new InputDialog(shell, Messages.KeepChanges_title, Messages.KeepChanges_text, proposed,
                KeptNameCheck::problem);
        return dialog.open() == Window.OK ? dialog.getValue() : null;
    }

    /**
     * Keeps it, after asking when something else is kept under that name than is to be replaced.
     *
     * @param known what is to be replaced; null for nothing
     * @return what is kept now, whose text names contents where files of disk stood; null when it could not be
     */
    ChangesInput keep(String name, GivenChanges given, String source, KeptChangeSet known) {
        KeptChangeSet replaced = known;
        while (true) {
            KeptChangeSet expected = replaced;
            Answer answer = call((kept, monitor) -> {
                try {
                    KeptChangeSet set = kept.keep(name, given, source, expected, monitor);
                    return new Answer(ChangesInput.kept(set, new String(kept.text(set), StandardCharsets.UTF_8)), null);
                } catch (KeptOtherwiseException otherwise) {
                    return new Answer(null, otherwise);
                }
            });
            if (answer == null || answer.now() != null) {
                return answer == null ? null : answer.now();
            }
            replaced = answer.otherwise().newest();
            if (!mayKeep(name, known, replaced)) {
                return null;
            }
        }
    }

    private boolean mayKeep(String name, KeptChangeSet known, KeptChangeSet newest) {
        String question = newest == null ? NLS.bind(Messages.KeepChanges_gone, name)
                : known == null ? NLS.bind(Messages.KeepChanges_there, name)
                        : NLS.bind(Messages.KeepChanges_other, new Object[] {name, newest.label(), KeptText.author(newest)});
        return new MessageDialog(shell, Messages.KeepChanges_title, null, question, MessageDialog.QUESTION, LEAVE,
                newest == null ? Messages.KeepChanges_again : Messages.KeepChanges_replace, Messages.KeepChanges_leave).open() == REPLACE;
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
