// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.view;

import java.io.IOException;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.VersionFiles;

/** Writes the parts of a manifest in the order in which they come. */
public interface ManifestWriter {

    /** What stands before the entries, all of which lie at or below the start. */
    void begin(VersionFiles files, MachineEntry start) throws IOException;

    /** An entry; a directory comes before what it holds. */
    void entry(MachineEntry entry) throws IOException;

    /** What stands after the entries; nothing is left unwritten. */
    void finish() throws IOException;
}
