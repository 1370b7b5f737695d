// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.IOException;

import org.mirage.engine.Monitor;

/** Something that is done in a machine, by programs of its own. */
public interface RunStep {

    /** What it does, in a line, for a person. */
    String title();

    /**
     * Does it.
     *
     * @return false when the listener did not want it or there is nothing to do, and nothing was done
     * @throws org.mirage.engine.MirageException when it went wrong; what is changed by then is thrown away
     */
    boolean run(MachineRun machine, Monitor monitor) throws IOException;
}
