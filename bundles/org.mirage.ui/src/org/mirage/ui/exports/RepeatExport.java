// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.mirage.engine.ExportAgain;
import org.mirage.engine.ListedExport;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.changes.Parameter;
import org.mirage.engine.customising.Customising;
import org.mirage.engine.customising.LoggedTable;
import org.mirage.ui.exporting.MachinesProgress;
import org.mirage.ui.exporting.SecretCellsDialog;
import org.mirage.ui.jobs.ReadJob;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.widgets.ReplaceQuestion;

/** Does an export again to the same place: asks only for what it cannot know. */
final class RepeatExport {

    private final Shell shell;
    private final ListedExport listed;
    private final LoggedTable table;
    private final ExportAgain again;
    private final Runnable ended;
    private boolean asking;

    private RepeatExport(Shell shell, ListedExport listed, ExportAgain again, Runnable ended) {
        this.shell = shell;
        this.listed = listed;
        this.again = again;
        this.ended = ended;
        table = listed.export().table();
    }

    /**
     * Begins; files that are there are replaced after asking only. User-interface thread.
     *
     * @param ended runs when it is done, failed, or was left
     */
    static void run(Shell shell, ListedExport listed, Runnable ended) {
        ReadJob.run(Messages.RepeatExport_reading, shell, monitor -> {
            ExportAgain again = new ExportAgain(LibrarySession.current().engine(), listed.number());
            List<Parameter> missing = again.missing(Monitor.NONE);
            Customising customising = again.customising(Monitor.NONE);
            requireFolder(listed);
            return () -> {
                try {
                    new RepeatExport(shell, listed, again, ended).askSecrets(missing, customising);
                } catch (RuntimeException failure) {
                    ended.run();
                    throw failure;
                }
            };
        }, reason -> {
            fail(shell, reason);
            ended.run();
        });
    }

    /** Nobody shall type secrets for an export that has nowhere to go. */
    private static void requireFolder(ListedExport listed) throws MirageException {
        Path target = Path.of(listed.export().target());
        Path folder = listed.export().table() == null ? target.getParent() : target;
        if (!Files.isDirectory(folder)) {
            throw new MirageException(NLS.bind(Messages.RepeatExport_noFolder, folder));
        }
    }

    private static void fail(Shell over, String reason) {
        MessageDialog.openError(over, Messages.RepeatExport_title, reason.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** The last dialog stays open, with what was typed, until all is agreed on. */
    private void askSecrets(List<Parameter> missing, Customising customising) {
        boolean ofEach = table != null && !table.secrets().isEmpty();
        Map<String, byte[]> all = new HashMap<>(customising.values());
        boolean given = missing.isEmpty() || SecretsDialog.ask(shell, listed, missing, (values, dialog) -> {
            again.values(values);
            all.putAll(values);
            if (ofEach) {
                dialog.close();
            } else {
                agree(dialog);
            }
        });
        given = given && (!ofEach || SecretCellsDialog.ask(shell, Messages.RepeatExport_title, Messages.SecretsDialog_export, table,
                new Customising(customising.steps(), all), (secrets, dialog) -> {
                    again.secrets(secrets);
                    agree(dialog);
                }));
        if (!given) {
            ended.run();
        } else if (missing.isEmpty() && !ofEach) {
            agree(shell, this::begin, ended);
        } else {
            begin();
        }
    }

    private void agree(Window dialog) {
        // its button can be pressed twice before the question is there
        if (!asking) {
            asking = true;
            agree(dialog.getShell(), dialog::close, () -> asking = false);
        }
    }

    /** Asks about files that would be lost, over the window in which it was gone on. */
    private void agree(Shell over, Runnable yes, Runnable no) {
        ReadJob.run(Messages.RepeatExport_reading, over, monitor -> {
            List<Path> there = again.replaced(Monitor.NONE);
            return () -> {
                again.overwrite(!there.isEmpty());
                (ReplaceQuestion.ask(over, there) ? yes : no).run();
            };
        }, reason -> {
            fail(over, reason);
            no.run();
        });
    }

    private void begin() {
        MachinesProgress progress = table == null ? null : new MachinesProgress(shell, NLS.bind(Messages.ExportAgainJob_name,
                listed.export().label(), listed.export().target()), table.table().machines(), false);
        ExportAgainJob job = new ExportAgainJob(listed, again, progress);
        Display display = shell.getDisplay();
        job.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                if (!display.isDisposed()) {
                    display.asyncExec(ended);
                }
            }
        });
        if (progress != null) {
            progress.open(job);
        }
        job.schedule();
    }
}
