// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.history;

import java.util.Arrays;

import org.mirage.ui.files.VersionEntry;
import org.mirage.ui.files.VersionInput;
import org.mirage.ui.library.LibrarySession;

/**
 * What a history is of.
 *
 * @param version where somebody met the path; says which image is meant
 * @param path raw bytes in the machine's view
 */
record HistorySubject(VersionInput version, byte[] path) {

    static HistorySubject of(VersionEntry entry) {
        return new HistorySubject(entry.version().input(), entry.entry().path());
    }

    /** The image's name at present, for it may have been renamed; user-interface thread. */
    String image() {
        return LibrarySession.current().model().getImages().stream()
                .filter(image -> image.getVersions().stream().anyMatch(one -> one.getRecord().equals(version.record())))
                .map(org.mirage.model.Image::getName).findFirst().orElse(version.version().image());
    }

    /** Whether another one has the same history, within one image or among all. */
    boolean isSame(HistorySubject other, boolean allImages) {
        return other != null && Arrays.equals(path, other.path) && (allImages || image().equals(other.image()));
    }
}
