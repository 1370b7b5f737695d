// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.osgi.util.NLS;
import org.mirage.engine.CancelledException;
import org.mirage.engine.InstancesReport;
import org.mirage.engine.MirageException;
import org.mirage.engine.moving.CheckInstances;
import org.mirage.engine.moving.CheckedInstance;
import org.mirage.engine.moving.StartListener;
import org.mirage.ui.Icons;
import org.mirage.ui.format.DateText;
import org.mirage.ui.jobs.EngineJob;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.widgets.Notice;

/** Writes many machines, starts them where that is wanted, and tells a window how far each is. */
final class ExportMachinesJob extends EngineJob {

    private final ExportChoice choice;
    private final boolean overwrite;
    private final MachinesProgress progress;
    private boolean written;

    /** @param progress is told how far each machine is, in the user-interface thread; it may be closed by then */
    ExportMachinesJob(ExportChoice choice, boolean overwrite, MachinesProgress progress) {
        super(MessageFormat.format(Messages.ExportMachinesJob_name, choice.machines().table().rows().size(), choice.version()),
                Icons.MACHINES.descriptor());
        this.choice = choice;
        this.overwrite = overwrite;
        this.progress = progress;
    }

    @Override
    protected void work(JobMonitor monitor) throws IOException {
        InstancesReport report = choice.instances(LibrarySession.current().engine(), overwrite).listener(progress.listener())
                .call(monitor);
        LibrarySession.current().refresh();
        written = true;
        String text = MessageFormat.format(Messages.ExportMachinesJob_done, report.instances().size(), choice.version(),
                choice.machines().folder(), DateText.duration(report.time()));
        List<String> next = MachinesNext.lines(report, monitor.notes());
        if (choice.isStarted()) {
            start(report, text, next, monitor);
        } else {
            complete(Icons.MACHINES, Messages.ExportJob_title, text, next);
        }
    }

    private void complete(Icons icon, String title, String text, List<String> next) {
        show(() -> {
            if (!progress.complete(text, next)) {
                Notice.show(icon, title, text, next);
            }
        });
    }

    /** Starts machines from the finished files, which stay whatever comes of it. */
    private void start(InstancesReport report, String text, List<String> next, JobMonitor monitor) throws IOException {
        List<CheckedInstance> checked = new ArrayList<>();
        try {
            // a person was asked about earlier logs
            new CheckInstances(report, choice.preset()).pattern(choice.bootPattern()).most(choice.machines().started())
                    .overwrite(true).listener(new StartListener() {
                        @Override
                        public void begun(int row) {
                            show(() -> progress.starting(row));
                        }

                        @Override
                        public void done(CheckedInstance one) {
                            checked.add(one);
                            show(() -> progress.started(one.row(), one.boot()));
                        }
                    }).call(monitor);
        } catch (MirageException failure) {
            show(progress::notStarted);
            String reason = failure instanceof CancelledException ? Messages.ExportMachinesJob_notTried : Failures.text(failure);
            complete(Icons.WARNING, Messages.ExportJob_notStarted, text + started(checked) + "\n" + reason, next); //$NON-NLS-1$
            throw failure;
        }
        List<CheckedInstance> failed = checked.stream().filter(one -> !one.boot().started()).toList();
        List<String> lines = new ArrayList<>();
        for (CheckedInstance one : failed) {
            lines.add(NLS.bind(Messages.ExportMachinesJob_machine, one.export().file().getFileName(), BootText.outcome(one.boot())));
            lines.addAll(BootText.remarks(one.boot()));
        }
        lines.addAll(next);
        complete(failed.isEmpty() ? Icons.MACHINES : Icons.WARNING, failed.isEmpty() ? Messages.ExportJob_started
                : Messages.ExportJob_notStarted, text + started(checked), List.copyOf(lines));
    }

    /** How many of those that were tried started; a line, if any was. */
    private static String started(List<CheckedInstance> checked) {
        return checked.isEmpty() ? "" : "\n" + MessageFormat.format(Messages.ExportMachinesJob_started, //$NON-NLS-1$ //$NON-NLS-2$
                checked.stream().filter(one -> one.boot().started()).count(), checked.size());
    }

    @Override
    protected IStatus failed(Throwable failure) {
        if (!written) {
            LibrarySession.current().refresh();
            String reason = MachinesNext.reason(failure);
            show(() -> progress.failed(reason));
        }
        return super.failed(failure);
    }
}
