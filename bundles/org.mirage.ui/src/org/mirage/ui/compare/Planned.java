// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.io.IOException;

import org.mirage.engine.Monitor;
import org.mirage.engine.UpdatePreview;
import org.mirage.ui.files.VersionInput;

/** Something that was not done yet and of which it can be told what it would make of a version. */
@FunctionalInterface
public interface Planned {

    /** Tells it; not in the user-interface thread. */
    UpdatePreview preview(VersionInput version, Monitor monitor) throws IOException;
}
