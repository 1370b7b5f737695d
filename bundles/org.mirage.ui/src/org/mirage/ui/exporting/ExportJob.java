// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.mirage.disk.DiskFormat;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.ExportReport;
import org.mirage.engine.VersionName;
import org.mirage.ui.Icons;
import org.mirage.ui.format.CountText;
import org.mirage.ui.format.DateText;
import org.mirage.ui.jobs.EngineJob;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.widgets.Notice;

/** Writes a disk of a version into a file. */
final class ExportJob extends EngineJob {

    private final VersionName version;
    private final int disk;
    private final DiskFormat format;
    private final Path target;
    private final boolean overwrite;

    ExportJob(VersionName version, int disk, DiskFormat format, Path target, boolean overwrite) {
        super(NLS.bind(Messages.ExportJob_name, version, target.getFileName()), Icons.EXPORT.descriptor());
        this.version = version;
        this.disk = disk;
        this.format = format;
        this.target = target;
        this.overwrite = overwrite;
    }

    @Override
    protected void work(JobMonitor monitor) throws IOException {
        ExportReport report = new ExportDisk(LibrarySession.current().engine(), version).disk(disk).format(format).target(target)
                .overwrite(overwrite).call(monitor);
        String text = NLS.bind(Messages.ExportJob_done, new Object[] {version, report.file(), report.format(),
                CountText.size(report.fileBytes()), DateText.duration(report.time())});
        show(() -> Notice.show(Icons.EXPORT, Messages.ExportJob_title, text, List.copyOf(monitor.notes())));
    }
}
