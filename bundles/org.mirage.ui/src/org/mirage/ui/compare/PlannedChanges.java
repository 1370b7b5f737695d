// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.io.IOException;
import java.util.Map;

import org.mirage.engine.Monitor;
import org.mirage.engine.PreviewUpdate;
import org.mirage.engine.UpdatePreview;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.ui.files.VersionInput;
import org.mirage.ui.library.LibrarySession;

/**
 * Changes that were not made yet.
 *
 * @param changes what is to be changed
 * @param parameters values of its parameters by name
 */
record PlannedChanges(GivenChanges changes, Map<String, byte[]> parameters) implements Planned {

    @Override
    public UpdatePreview preview(VersionInput version, Monitor monitor) throws IOException {
        return new PreviewUpdate(LibrarySession.current().engine(), version.version(), changes).parameters(parameters).call(monitor);
    }
}
