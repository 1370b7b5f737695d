// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.CancelledException;
import org.mirage.engine.ExportReport;
import org.mirage.engine.MirageException;
import org.mirage.engine.moving.BootCheck;
import org.mirage.engine.moving.CheckBoot;
import org.mirage.ui.Icons;
import org.mirage.ui.format.CountText;
import org.mirage.ui.format.DateText;
import org.mirage.ui.jobs.EngineJob;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.widgets.Notice;

/** Writes disks of a version into files, and starts the machine from them where that is wanted. */
final class ExportJob extends EngineJob {

    private final ExportChoice choice;
    private final boolean overwrite;

    ExportJob(ExportChoice choice, boolean overwrite) {
        super(NLS.bind(Messages.ExportJob_name, choice.version(), choice.target().getFileName()), Icons.EXPORT.descriptor());
        this.choice = choice;
        this.overwrite = overwrite;
    }

    @Override
    protected void work(JobMonitor monitor) throws IOException {
        ExportReport report = choice.verb(LibrarySession.current().engine(), overwrite).call(monitor);
        String text = NLS.bind(Messages.ExportJob_done, new Object[] {choice.version(), report.file(), report.format(),
                CountText.size(report.fileBytes()), DateText.duration(report.time())});
        List<String> remarks = new ArrayList<>(monitor.notes());
        report.files().stream().skip(1).forEach(file -> remarks.add(NLS.bind(Messages.ExportJob_beside, file)));
        report.advice().forEach(line -> remarks.add(NLS.bind(Messages.ExportJob_next, line)));
        if (choice.isStarted()) {
            start(report, text, remarks, monitor);
        } else {
            show(() -> Notice.show(Icons.EXPORT, Messages.ExportJob_title, text, List.copyOf(remarks)));
        }
    }

    /** Starts the machine from the finished files, which stay whatever comes of it. */
    private void start(ExportReport report, String text, List<String> remarks, JobMonitor monitor) throws IOException {
        BootCheck check;
        try {
            // a person was asked about an earlier log
            check = new CheckBoot(report, choice.preset()).pattern(choice.bootPattern()).overwrite(true).call(monitor);
        } catch (CancelledException stopped) {
            remarks.add(Messages.ExportJob_notTried);
            show(() -> Notice.show(Icons.EXPORT, Messages.ExportJob_title, text, List.copyOf(remarks)));
            throw stopped;
        } catch (MirageException failure) {
            show(() -> Notice.show(Icons.EXPORT, Messages.ExportJob_title, text, List.copyOf(remarks)));
            throw failure;
        }
        remarks.addAll(0, BootText.remarks(check));
        String title = check.started() ? Messages.ExportJob_started : Messages.ExportJob_notStarted;
        show(() -> Notice.show(check.started() ? Icons.EXPORT : Icons.WARNING, title, BootText.outcome(check) + "\n" + text, //$NON-NLS-1$
                List.copyOf(remarks)));
    }
}
