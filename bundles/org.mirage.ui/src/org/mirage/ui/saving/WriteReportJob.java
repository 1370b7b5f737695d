// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.saving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.WriteReport;
import org.mirage.ui.Icons;
import org.mirage.ui.format.CountText;
import org.mirage.ui.jobs.EngineJob;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.widgets.Notice;

/** Writes a report into a file. */
final class WriteReportJob extends EngineJob {

    private final ReportWizard.Writing writing;
    private final WriteReport.Format format;
    private final Path target;
    private final boolean overwrite;

    WriteReportJob(String title, ReportWizard.Writing writing, WriteReport.Format format, Path target, boolean overwrite) {
        super(title, Icons.REPORT.descriptor());
        this.writing = writing;
        this.format = format;
        this.target = target;
        this.overwrite = overwrite;
    }

    @Override
    protected void work(JobMonitor monitor) throws IOException {
        String count = writing.write(format, target, overwrite, monitor);
        String size = CountText.size(Files.size(target));
        String text = count == null ? NLS.bind(Messages.WriteReportJob_done, target, size)
                : NLS.bind(Messages.WriteReportJob_counted, new Object[] {count, target, size});
        show(() -> Notice.show(Icons.REPORT, Messages.WriteReportJob_title, text, List.copyOf(monitor.notes()), target));
    }
}
