// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.handlers;

import java.io.IOException;
import java.util.List;

import org.mirage.engine.DeleteImage;
import org.mirage.engine.DeleteVersion;
import org.mirage.engine.Library;
import org.mirage.engine.VersionName;
import org.mirage.ui.Icons;
import org.mirage.ui.jobs.EngineJob;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.library.LibrarySession;

/** Takes images and versions out of the library. */
final class DeleteJob extends EngineJob {

    private final List<String> images;
    private final List<VersionName> versions;

    DeleteJob(List<String> images, List<VersionName> versions) {
        super(Messages.DeleteJob_name, Icons.DELETE.descriptor());
        this.images = images;
        this.versions = versions;
    }

    @Override
    protected void work(JobMonitor monitor) throws IOException {
        Library library = LibrarySession.current().engine();
        for (VersionName version : versions) {
            new DeleteVersion(library, version).call(monitor);
        }
        for (String image : images) {
            new DeleteImage(library, image).call(monitor);
        }
        LibrarySession.current().refresh();
    }
}
