// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.search;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.search.FoundFile;
import org.mirage.ui.compare.CompareOpening;
import org.mirage.ui.content.EntryOpening;
import org.mirage.ui.files.OpenedVersion;
import org.mirage.ui.files.VersionEntry;
import org.mirage.ui.files.VersionOpening;
import org.mirage.ui.libraryview.LibraryView;

/** Opens, shows and compares what was found; a file stands for the last version that has it so. */
final class FoundOpening {

    private final IWorkbenchPage page;
    private final EntryOpening opening;

    /**
     * Will open in a window.
     *
     * @param owner where one opens them
     * @param failed is told why something cannot be opened
     */
    FoundOpening(IWorkbenchPage page, Control owner, Consumer<String> failed) {
        this.page = page;
        opening = new EntryOpening(page, owner, failed);
    }

    /** Opens a file; of a folder the files of the version there. */
    void open(FoundFile file) {
        opening.open(() -> new VersionEntry(OpenedVersion.open(FoundSelection.version(file), Monitor.NONE), file.entry()));
    }

    /** Opens the files of the version and shows the path there. */
    void showVersion(FoundFile file) {
        VersionOpening.show(page, FoundSelection.version(file), file.entry().path());
    }

    /** Selects the version in the library. */
    void showInLibrary(FoundFile file) {
        LibraryView.reveal(page, FoundSelection.version(file).record());
    }

    /** Whether two files can be compared: the same path in two versions. */
    static boolean canCompare(List<FoundFile> files) {
        return files.size() == 2 && Arrays.equals(files.getFirst().entry().path(), files.getLast().entry().path())
                && !last(files.getFirst()).record().equals(last(files.getLast()).record());
    }

    /** Compares what two versions have at the same path, the older version standing left. */
    void compare(List<FoundFile> two) {
        boolean ordered = !last(two.getFirst()).time().isAfter(last(two.getLast()).time());
        FoundFile left = ordered ? two.getFirst() : two.getLast();
        FoundFile right = ordered ? two.getLast() : two.getFirst();
        CompareOpening.openAt(page, FoundSelection.version(left), FoundSelection.version(right), left.entry().path());
    }

    private static VersionSummary last(FoundFile file) {
        return file.versions().getLast();
    }
}
