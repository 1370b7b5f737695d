// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.ExportReport;
import org.mirage.ui.Icons;
import org.mirage.ui.format.CountText;
import org.mirage.ui.format.DateText;
import org.mirage.ui.jobs.EngineJob;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.widgets.Notice;

/** Writes disks of a version into files. */
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
        show(() -> Notice.show(Icons.EXPORT, Messages.ExportJob_title, text, List.copyOf(remarks)));
    }
}
