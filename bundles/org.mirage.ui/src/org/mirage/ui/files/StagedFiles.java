// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.files;

import java.io.IOException;
import java.util.List;

import org.mirage.engine.Monitor;
import org.mirage.engine.PreviewUpdate;
import org.mirage.engine.UpdatePreview;
import org.mirage.engine.applying.Conflict;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.ui.library.LibrarySession;

/**
 * The files of a version with what was staged for them.
 *
 * @param base the version as it is in the library
 * @param shown the same with all staged changes that fit
 * @param conflicts staged changes that do not fit
 */
public record StagedFiles(OpenedVersion base, OpenedVersion shown, List<Conflict> conflicts) {

    /** Applies staged changes in memory, null for none; not in the user-interface thread. */
    static StagedFiles of(OpenedVersion base, GivenChanges staged, Monitor monitor) throws IOException {
        if (staged == null) {
            return new StagedFiles(base, base, List.of());
        }
        UpdatePreview preview = new PreviewUpdate(LibrarySession.current().engine(), base.input().version(), staged).call(monitor);
        return new StagedFiles(base, OpenedVersion.planned(base.input(), preview.after()), preview.conflicts());
    }

    /** Opens a version and applies staged changes in memory, null for none; not in the user-interface thread. */
    public static StagedFiles open(VersionInput input, GivenChanges staged, Monitor monitor) throws IOException {
        return of(OpenedVersion.open(input, monitor), staged, monitor);
    }
}
