// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.IOException;

import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;

/** Something that is done in a machine, by programs of its own. */
public interface RunStep {

    /** What it does, in a line, for a person. */
    String title();

    /**
     * Looks whether it can begin in a version, by its files alone.
     *
     * @throws org.mirage.engine.MirageException when it cannot; the message says why
     */
    default void check(VersionFiles files) throws IOException {
        // most need nothing that is not found out when they run
    }

    /**
     * Does it.
     *
     * @return false when the listener did not want it or there is nothing to do, and nothing was done
     * @throws org.mirage.engine.MirageException when it went wrong; what is changed by then is thrown away
     */
    boolean run(MachineRun machine, Monitor monitor) throws IOException;
}
