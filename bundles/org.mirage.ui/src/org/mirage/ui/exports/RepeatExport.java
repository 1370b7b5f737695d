// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.mirage.engine.ExportAgain;
import org.mirage.engine.ListedExport;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.changes.Parameter;
import org.mirage.engine.customising.Customising;
import org.mirage.engine.customising.InstanceTable;
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

    private RepeatExport(Shell shell, ListedExport listed, ExportAgain again) {
        this.shell = shell;
        this.listed = listed;
        this.again = again;
        table = listed.export().table();
    }

    /** Begins; files that are there are replaced after asking only. User-interface thread. */
    static void run(Shell shell, ListedExport listed) {
        ReadJob.run(Messages.RepeatExport_reading, shell, monitor -> {
            ExportAgain again = new ExportAgain(LibrarySession.current().engine(), listed.number());
            List<Parameter> missing = again.missing(Monitor.NONE);
            Customising customising = again.customising(Monitor.NONE);
            requireFolder(listed);
            return () -> new RepeatExport(shell, listed, again).askSecrets(missing, customising);
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

    private void askSecrets(List<Parameter> missing, Customising customising) {
        Map<String, byte[]> values = missing.isEmpty() ? Map.of() : SecretsDialog.ask(shell, listed, missing);
        if (values == null) {
            return;
        }
        again.values(values);
        if (table != null && !table.secrets().isEmpty()) {
            Map<String, byte[]> all = new HashMap<>(customising.values());
            all.putAll(values);
            InstanceTable secrets = SecretCellsDialog.ask(shell, Messages.RepeatExport_title, Messages.SecretsDialog_export, table,
                    new Customising(customising.steps(), all));
            if (secrets == null) {
                return;
            }
            again.secrets(secrets);
        }
        ReadJob.run(Messages.RepeatExport_reading, shell, monitor -> {
            List<Path> there = again.replaced(Monitor.NONE);
            return () -> begin(there);
        });
    }

    private void begin(List<Path> there) {
        if (!ReplaceQuestion.ask(shell, there)) {
            return;
        }
        again.overwrite(!there.isEmpty());
        MachinesProgress progress = table == null ? null : new MachinesProgress(shell, NLS.bind(Messages.ExportAgainJob_name,
                listed.export().label(), listed.export().target()), table.table().machines(), false);
        ExportAgainJob job = new ExportAgainJob(listed, again, progress);
        if (progress != null) {
            progress.open(job);
        }
        job.schedule();
    }
}
