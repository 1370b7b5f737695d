// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.WriteFound;
import org.mirage.engine.WriteReport;
import org.mirage.engine.search.FindReport;
import org.mirage.ui.Icons;
import org.mirage.ui.format.CountText;
import org.mirage.ui.jobs.EngineJob;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.widgets.Notice;

/** Searches once more and writes all that is found into a file. */
final class SaveFoundJob extends EngineJob {

    private final SearchRequest request;
    private final WriteReport.Format format;
    private final Path target;
    private final boolean overwrite;

    SaveFoundJob(SearchRequest request, WriteReport.Format format, Path target, boolean overwrite) {
        super(NLS.bind(Messages.SaveFoundJob_name, target.getFileName()), Icons.REPORT.descriptor());
        this.request = request;
        this.format = format;
        this.target = target;
        this.overwrite = overwrite;
    }

    @Override
    protected void work(JobMonitor monitor) throws IOException {
        FindReport report = new WriteFound(request.on(LibrarySession.current().engine()), request.query()).format(format)
                .call(target, overwrite, monitor);
        String text = MessageFormat.format(Messages.SaveFoundJob_done, report.files(), target, CountText.size(Files.size(target)));
        show(() -> Notice.show(Icons.REPORT, Messages.SaveFoundJob_title, text, List.copyOf(monitor.notes()), target));
    }
}
