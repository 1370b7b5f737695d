// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.saving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.WriteReport;
import org.mirage.engine.compare.Comparison;
import org.mirage.ui.Icons;
import org.mirage.ui.format.CountText;
import org.mirage.ui.jobs.EngineJob;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.widgets.Notice;

/** Writes what a comparison found into a file. */
final class SaveReportJob extends EngineJob {

    private final Comparison comparison;
    private final ReportFormat format;
    private final Path target;
    private final boolean overwrite;

    SaveReportJob(Comparison comparison, ReportFormat format, Path target, boolean overwrite) {
        super(NLS.bind(Messages.SaveReportJob_name, target.getFileName()), Icons.REPORT.descriptor());
        this.comparison = comparison;
        this.format = format;
        this.target = target;
        this.overwrite = overwrite;
    }

    @Override
    protected void work(JobMonitor monitor) throws IOException {
        new WriteReport(comparison).format(format.format).call(target, overwrite, monitor);
        String text = NLS.bind(Messages.SaveReportJob_done, new Object[] {CountText.number(comparison.counts().total()),
                target, CountText.size(Files.size(target))});
        show(() -> Notice.show(Icons.REPORT, Messages.SaveReportJob_title, text, List.copyOf(monitor.notes()), target));
    }
}
