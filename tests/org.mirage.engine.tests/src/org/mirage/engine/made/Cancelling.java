// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.made;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;


/** A monitor that cancels when it was asked a number of times, and remembers what it was told. */
public final class Cancelling extends QuietMonitor {

    private final AtomicInteger left;
    private final List<String> tasks = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    public Cancelling(int questions) {
        left = new AtomicInteger(questions);
    }

    @Override
    public synchronized void begin(String task, long total) {
        tasks.add(task);
    }

    @Override
    public synchronized void note(String fact) {
        notes.add(fact);
    }

    @Override
    public boolean cancelled() {
        return left.decrementAndGet() < 0;
    }

    /** The parts of the work that were begun. */
    public synchronized List<String> tasks() {
        return List.copyOf(tasks);
    }

    /** What was noted. */
    public synchronized List<String> notes() {
        return List.copyOf(notes);
    }
}
