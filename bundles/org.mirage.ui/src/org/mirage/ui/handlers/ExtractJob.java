// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.handlers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.ExtractFiles;
import org.mirage.engine.ExtractReport;
import org.mirage.engine.Names;
import org.mirage.engine.VersionPath;
import org.mirage.ui.Icons;
import org.mirage.ui.files.VersionEntry;
import org.mirage.ui.format.CountText;
import org.mirage.ui.jobs.EngineJob;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.widgets.Notice;

/** Extracts entries of a version. */
final class ExtractJob extends EngineJob {

    private final List<VersionEntry> entries;
    private final Path target;

    ExtractJob(List<VersionEntry> entries, Path target) {
        super(NLS.bind(Messages.ExtractJob_name, entries.size() == 1 ? entries.getFirst().name() : CountText.number(entries.size())),
                Icons.EXTRACT.descriptor());
        this.entries = entries;
        this.target = target;
    }

    @Override
    protected void work(JobMonitor monitor) throws IOException {
        long written = 0;
        long bytes = 0;
        List<String> failures = new ArrayList<>();
        for (VersionEntry entry : entries) {
            monitor.check();
            VersionPath path = new VersionPath(entry.version().input().version(), entry.entry().path());
            ExtractReport report = new ExtractFiles(LibrarySession.current().engine(), path, target).call(monitor);
            written += report.files() + report.directories() + report.others();
            bytes += report.bytes();
            report.failures().forEach(failure -> failures.add(Names.show(failure.path()) + ": " + failure.reason())); //$NON-NLS-1$
            report.notSet().forEach((what, count) -> failures.add(NLS.bind(Messages.ExtractJob_notSet, what, count)));
        }
        String text = NLS.bind(written == 1 ? Messages.ExtractJob_doneOne : Messages.ExtractJob_done,
                new Object[] {CountText.number(written), CountText.size(bytes), target});
        show(() -> Notice.show(Icons.EXTRACT, Messages.ExtractJob_title, text, failures));
    }
}
