// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.verifying;

import java.io.IOException;

import org.eclipse.swt.widgets.Shell;
import org.mirage.engine.Library;
import org.mirage.engine.RebuildLibrary;
import org.mirage.engine.VerifyLibrary;
import org.mirage.engine.verifying.LibraryCheck;
import org.mirage.ui.Icons;
import org.mirage.ui.jobs.EngineJob;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.library.LibrarySession;

/** Reads all of the library and checks it; a dialog tells what was found. */
final class VerifyJob extends EngineJob {

    private final Shell shell;
    private final boolean rebuild;

    /** @param rebuild whether index files and the catalog are made anew first */
    VerifyJob(Shell shell, boolean rebuild) {
        super(Messages.VerifyJob_name, Icons.OK.descriptor());
        this.shell = shell;
        this.rebuild = rebuild;
    }

    @Override
    protected void work(JobMonitor monitor) throws IOException {
        Library library = LibrarySession.current().engine();
        if (rebuild) {
            new RebuildLibrary(library).call(monitor);
            LibrarySession.current().refresh();
        }
        LibraryCheck check = new VerifyLibrary(library).call(monitor);
        show(() -> {
            if (!shell.isDisposed()) {
                new VerifiedDialog(shell, check).open();
            }
        });
    }
}
