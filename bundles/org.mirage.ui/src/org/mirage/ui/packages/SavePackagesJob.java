// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.WritePackages;
import org.mirage.ui.Icons;
import org.mirage.ui.format.CountText;
import org.mirage.ui.jobs.EngineJob;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.widgets.Notice;

/** Writes the packages that were shown into a file. */
final class SavePackagesJob extends EngineJob {

    private final WritePackages packages;
    private final Path target;
    private final boolean overwrite;

    SavePackagesJob(WritePackages packages, Path target, boolean overwrite) {
        super(NLS.bind(Messages.SavePackagesJob_name, target.getFileName()), Icons.REPORT.descriptor());
        this.packages = packages;
        this.target = target;
        this.overwrite = overwrite;
    }

    @Override
    protected void work(JobMonitor monitor) throws IOException {
        packages.call(target, overwrite, monitor);
        String text = NLS.bind(Messages.SavePackagesJob_done, target, CountText.size(Files.size(target)));
        show(() -> Notice.show(Icons.REPORT, Messages.SavePackagesJob_title, text, List.of(), target));
    }
}
