// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exports;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.mirage.engine.ExportAgain;
import org.mirage.engine.ExportReport;
import org.mirage.engine.InstanceListener;
import org.mirage.engine.InstancesReport;
import org.mirage.engine.ListedExport;
import org.mirage.ui.Icons;
import org.mirage.ui.exporting.MachinesNext;
import org.mirage.ui.exporting.MachinesProgress;
import org.mirage.ui.format.DateText;
import org.mirage.ui.jobs.EngineJob;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.widgets.Notice;

/** Does an export of the list once more; of a table, a window shows how far each machine is. */
final class ExportAgainJob extends EngineJob {

    private final ListedExport listed;
    private final ExportAgain again;
    private final MachinesProgress progress;

    /**
     * @param again does it
     * @param progress is told how far each machine of a table is; null where there is none
     */
    ExportAgainJob(ListedExport listed, ExportAgain again, MachinesProgress progress) {
        super(NLS.bind(Messages.ExportAgainJob_name, listed.export().label(), listed.export().target()), Icons.EXPORT.descriptor());
        this.listed = listed;
        this.again = again;
        this.progress = progress;
    }

    /** Whether that export is being done again, wherever that was asked for. */
    static boolean isRunning(ExportKey export) {
        return Arrays.stream(Job.getJobManager().find(FAMILY))
                .anyMatch(job -> job instanceof ExportAgainJob running && ExportKey.of(running.listed).equals(export));
    }

    @Override
    protected void work(JobMonitor monitor) throws IOException {
        InstancesReport report = again.listener(progress == null ? InstanceListener.NONE : progress.listener()).call(monitor);
        LibrarySession.current().refresh();
        String text = MessageFormat.format(Messages.ExportAgainJob_done, listed.export().label(), listed.export().target(),
                report.instances().size(), DateText.duration(report.time()));
        List<String> remarks = progress == null ? remarks(report.instances().getFirst(), monitor.notes())
                : MachinesNext.lines(report, monitor.notes());
        show(() -> {
            if (progress == null || !progress.complete(text, remarks)) {
                Notice.show(Icons.EXPORT, Messages.ExportAgainJob_title, text, remarks);
            }
        });
    }

    private static List<String> remarks(ExportReport report, List<String> notes) {
        List<String> remarks = new ArrayList<>(notes);
        report.advice().forEach(line -> remarks.add(NLS.bind(Messages.ExportAgainJob_next, line)));
        return List.copyOf(remarks);
    }

    @Override
    protected IStatus failed(Throwable failure) {
        if (progress != null) {
            // some machines may be complete, which the list tells of
            LibrarySession.current().refresh();
            String reason = MachinesNext.reason(failure);
            show(() -> progress.failed(reason));
        }
        return super.failed(failure);
    }
}
