// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.made;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.mirage.engine.Monitor;

/** A monitor that cancels once something is so, or from the moment on at which it is told to stop. */
public final class Stopping implements Monitor {

    private final List<String> tasks = new ArrayList<>();
    private final BooleanSupplier when;
    private volatile boolean stopped;

    /** Stops when it is told to. */
    public Stopping() {
        this(() -> false);
    }

    /** Stops when something is so, too. */
    public Stopping(BooleanSupplier when) {
        this.when = when;
    }

    /** Asks to stop. */
    public void stop() {
        stopped = true;
    }

    /** The parts of the work that were begun. */
    public synchronized List<String> tasks() {
        return List.copyOf(tasks);
    }

    @Override
    public synchronized void begin(String task, long total) {
        tasks.add(task);
    }

    @Override
    public void worked(long units) {
        // nobody looks
    }

    @Override
    public void note(String fact) {
        // nobody looks
    }

    @Override
    public boolean cancelled() {
        return stopped || when.getAsBoolean();
    }
}
