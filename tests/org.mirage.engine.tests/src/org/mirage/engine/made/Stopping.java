// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.made;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;


/** A monitor that cancels once something is so, or from the moment on at which it is told to stop. */
public final class Stopping extends QuietMonitor {

    private final List<String> tasks = new ArrayList<>();
    private final BooleanSupplier when;
    private String last;
    private volatile boolean stopped;

    /** Stops when it is told to. */
    public Stopping() {
        this(() -> false);
    }

    /** Stops when something is so, too. */
    public Stopping(BooleanSupplier when) {
        this.when = when;
    }

    /** Stops when a part of the work begins whose name begins so, too. */
    public Stopping(String task) {
        this();
        last = task;
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
        stopped |= last != null && task.startsWith(last);
    }

    @Override
    public boolean cancelled() {
        return stopped || when.getAsBoolean();
    }
}
