// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Shell;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.search.FoundFile;
import org.mirage.model.Version;
import org.mirage.store.Hash;
import org.mirage.ui.exporting.ExportWizard;
import org.mirage.ui.handlers.DeleteQuestion;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.updating.UpdateWizard;

/** What is done with the versions in which files were found. */
final class FoundVersions {

    private FoundVersions() {
    }

    /** Asks what is to be changed in the last version of each file; nothing when all are gone. */
    static void update(Shell shell, List<FoundFile> files) {
        List<Version> versions = versions(files, FoundVersions::last);
        // on none it would begin with all images
        if (!versions.isEmpty()) {
            UpdateWizard.open(shell, versions);
        }
    }

    /** Whether all files are of one version. */
    static boolean canExport(List<FoundFile> files) {
        return files.stream().map(file -> file.versions().getLast().record()).distinct().limit(2).count() == 1;
    }

    /** Asks how the version is exported that all files are of; nothing when it is gone. */
    static void export(Shell shell, List<FoundFile> files) {
        versions(files, FoundVersions::last).forEach(version -> ExportWizard.open(shell, version));
    }

    /** Asks whether all versions that have one of the files are to be deleted. */
    static void delete(Shell shell, List<FoundFile> files) {
        DeleteQuestion.ask(shell, List.of(), versions(files, FoundFile::versions));
    }

    private static List<VersionSummary> last(FoundFile file) {
        return List.of(file.versions().getLast());
    }

    /** As the library shows them, in its order; those that went meanwhile are left out. */
    private static List<Version> versions(List<FoundFile> files, Function<FoundFile, List<VersionSummary>> meant) {
        Set<String> records = files.stream().map(meant).flatMap(Collection::stream).map(VersionSummary::record).distinct()
                .map(Hash::toString).collect(Collectors.toSet());
        return LibrarySession.current().model().getImages().stream().flatMap(image -> image.getVersions().stream())
                .filter(version -> records.contains(version.getRecord())).toList();
    }
}
