// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import java.util.function.Consumer;

import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.mirage.engine.Monitor;
import org.mirage.ui.content.EntryOpening;
import org.mirage.ui.files.OpenedVersion;
import org.mirage.ui.files.VersionEntry;
import org.mirage.ui.files.VersionInput;
import org.mirage.ui.files.VersionOpening;
import org.mirage.ui.libraryview.LibraryView;

/** Opens and shows where something was found. */
final class FindingOpening {

    private final IWorkbenchPage page;
    private final EntryOpening opening;

    /**
     * Will open in a window.
     *
     * @param owner where one opens them
     * @param failed is told why something cannot be opened
     */
    FindingOpening(IWorkbenchPage page, Control owner, Consumer<String> failed) {
        this.page = page;
        opening = new EntryOpening(page, owner, failed);
    }

    /** Opens the file; of a folder the files of the version there. */
    void open(FindingRow row) {
        VersionInput input = VersionInput.of(row.version());
        opening.open(() -> {
            OpenedVersion version = OpenedVersion.open(input, Monitor.NONE);
            return new VersionEntry(version, version.files().find(row.finding().path()));
        });
    }

    /** Opens the files of the version and shows the path there. */
    void showFiles(FindingRow row) {
        VersionOpening.show(page, VersionInput.of(row.version()), row.finding().path());
    }

    /** Selects the version in the library. */
    void showInLibrary(FindingRow row) {
        LibraryView.reveal(page, row.version().record().toString());
    }
}
