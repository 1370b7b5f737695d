// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

/** Passes on what a person should know, and is never asked to stop: for the end of an operation that cannot be undone. */
record NotesOnly(Monitor monitor) implements Monitor {

    @Override
    public void begin(String task, long total) {
        monitor.begin(task, total);
    }

    @Override
    public void worked(long units) {
        monitor.worked(units);
    }

    @Override
    public void note(String fact) {
        monitor.note(fact);
    }

    @Override
    public boolean cancelled() {
        return false;
    }
}
