// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.overview;

import java.util.List;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.overview.Work;
import org.mirage.model.Version;
import org.mirage.ui.exports.ExportsView;
import org.mirage.ui.files.VersionOpening;
import org.mirage.ui.findings.FindingsView;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.libraryview.LibraryView;
import org.mirage.ui.sharing.SharingView;

/** Where the lines of the page lead to. */
final class OverviewLinks {

    private final IWorkbenchPage page;

    OverviewLinks(IWorkbenchPage page) {
        this.page = page;
    }

    /** To the images. */
    void library() {
        show(LibraryView.ID);
    }

    /** To where findings are listed, and where scans are begun. */
    void findings() {
        show(FindingsView.ID);
    }

    /** To where it is told what images have in common. */
    void sharing() {
        show(SharingView.ID);
    }

    private void show(String view) {
        try {
            page.showView(view);
        } catch (PartInitException failure) {
            Failures.show(failure);
        }
    }

    /** To the files of a version. */
    void version(VersionSummary summary) {
        Version version = LibrarySession.current().version(summary.record().toString());
        if (version != null) {
            VersionOpening.open(page, List.of(version));
        }
    }

    /** To the version among the others of its image. */
    void image(VersionSummary summary) {
        LibraryView.reveal(page, summary.record().toString());
    }

    /**
     * To what was made, or to the list of exports.
     *
     * @param record of the version that was clicked
     */
    void work(Work work, String record) {
        if (work.kind() == Work.Kind.EXPORT) {
            show(ExportsView.ID);
        } else {
            LibraryView.reveal(page, record);
        }
    }
}
