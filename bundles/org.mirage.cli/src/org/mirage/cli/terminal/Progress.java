// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.terminal;

import org.mirage.engine.Monitor;

/** The monitor of a verb, fit for where the standard error goes. */
public final class Progress implements Monitor, AutoCloseable {

    private final Monitor monitor;
    private final ProgressBar bar;

    /** Shows progress unless it is to be quiet; what a person should know of the work is shown even then. */
    public Progress(Terminal terminal, Cancellation cancellation, boolean quiet) {
        bar = !quiet && terminal.errorShown() ? new ProgressBar(terminal, cancellation) : null;
        monitor = bar != null ? bar : quiet ? new NotesOnly(terminal, cancellation) : new ProgressLines(terminal, cancellation);
    }

    @Override
    public void begin(String task, long total) {
        monitor.begin(task, total);
    }

    @Override
    public void beginCounting(String task, long total) {
        monitor.beginCounting(task, total);
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
        return monitor.cancelled();
    }

    /** Takes away what would stand in the way of a result. */
    @Override
    public void close() {
        if (bar != null) {
            bar.clear();
        }
    }

    private record NotesOnly(Terminal terminal, Cancellation cancellation) implements Monitor {

        @Override
        public void begin(String task, long total) {
            // asked to be quiet
        }

        @Override
        public void worked(long units) {
            // asked to be quiet
        }

        @Override
        public void note(String fact) {
            terminal.printErrorLine(Style.PLAIN, fact);
        }

        @Override
        public boolean cancelled() {
            return cancellation.requested();
        }
    }
}
