// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.IOException;
import java.util.List;

import org.mirage.engine.Monitor;

/** Learns what a run in a machine writes and what is about to be done; called by the thread that works. */
public interface RunListener {

    /** Listens to nothing and lets everything be done. */
    RunListener NONE = new RunListener() {
    };

    /** What the run wrote: some bytes of its log, escape sequences and all. */
    default void wrote(byte[] bytes, int length) {
        // nobody looks
    }

    /**
     * What the package manager would do, before it does.
     *
     * @return false to leave it
     */
    default boolean planned(List<PlannedChange> changes) {
        return true;
    }

    /**
     * What the run changed, before a change set makes a version of it.
     *
     * @return false to forget it
     */
    default boolean finished(FinishedRun run, Monitor monitor) throws IOException {
        return true;
    }
}
