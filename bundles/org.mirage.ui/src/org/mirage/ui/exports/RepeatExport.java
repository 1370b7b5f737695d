// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.mirage.engine.ExportAgain;
import org.mirage.engine.ListedExport;
import org.mirage.engine.Monitor;
import org.mirage.engine.changes.Parameter;
import org.mirage.engine.customising.InstanceTable;
import org.mirage.engine.customising.LoggedTable;
import org.mirage.ui.exporting.MachinesProgress;
import org.mirage.ui.jobs.ReadJob;
import org.mirage.ui.library.LibrarySession;

/** Does an export again to the same place: asks only for what it cannot know. */
final class RepeatExport {

    private static final int REPLACE = 0;
    private static final int KEEP = 1;
    private static final int NAMED = 5;

    private RepeatExport() {
    }

    /** Begins; files that are there are replaced after asking only. User-interface thread. */
    static void run(Shell shell, ListedExport listed) {
        ReadJob.run(Messages.RepeatExport_reading, shell, monitor -> {
            List<Path> there = listed.export().files().stream().map(Path::of).filter(Files::exists).toList();
            List<Parameter> missing = new ExportAgain(LibrarySession.current().engine(), listed.number()).missing(Monitor.NONE);
            return () -> ask(shell, listed, there, missing);
        });
    }

    private static void ask(Shell shell, ListedExport listed, List<Path> there, List<Parameter> missing) {
        Map<String, byte[]> values = missing.isEmpty() ? Map.of() : SecretsDialog.ask(shell, listed, missing);
        if (values != null && (there.isEmpty() || mayReplace(shell, there))) {
            boolean several = listed.export().table() != null;
            MachinesProgress progress = several ? new MachinesProgress(shell, NLS.bind(Messages.ExportAgainJob_name, listed.export().label(),
                    listed.export().target()), names(listed.export().table()), false) : null;
            ExportAgainJob job = new ExportAgainJob(listed, values, !there.isEmpty(), progress);
            if (several) {
                progress.open(job);
            }
            job.schedule();
        }
    }

    /** How the machines of a table are called. */
    private static List<String> names(LoggedTable table) {
        int name = table.columns().indexOf(InstanceTable.NAME);
        int column = name >= 0 ? name : table.columns().indexOf(InstanceTable.FILE);
        return table.rows().stream().map(row -> row.get(column)).toList();
    }

    private static boolean mayReplace(Shell shell, List<Path> there) {
        String names = String.join("\n", there.stream().limit(NAMED).map(Path::toString).toList()) //$NON-NLS-1$
                + (there.size() > NAMED ? NLS.bind(Messages.RepeatExport_more, there.size() - NAMED) : ""); //$NON-NLS-1$
        // Enter keeps them: it may still be meant for what was before
        return new MessageDialog(shell, Messages.RepeatExport_title, null, NLS.bind(Messages.RepeatExport_there, names.replace("&", "&&")), //$NON-NLS-1$ //$NON-NLS-2$
                MessageDialog.WARNING, KEEP, Messages.RepeatExport_replace, Messages.RepeatExport_keep).open() == REPLACE;
    }
}
