// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.terminal;

import org.mirage.engine.ByteCount;
import org.mirage.engine.Monitor;

/** Tells how far work is where nobody watches a terminal: a line a part, and one now and then while it lasts. */
final class ProgressLines implements Monitor {

    private static final long BETWEEN_NANOSECONDS = 10_000_000_000L;

    private final Terminal terminal;
    private final Cancellation cancellation;
    private String task = "";
    private Pace pace = new Pace(-1);
    private long said;

    ProgressLines(Terminal terminal, Cancellation cancellation) {
        this.terminal = terminal;
        this.cancellation = cancellation;
    }

    @Override
    public synchronized void begin(String what, long total) {
        begin(what, new Pace(total));
        terminal.printErrorLine(Style.PLAIN, total > 0 ? what + ": " + ByteCount.show(total) : what);
    }

    @Override
    public synchronized void beginCounting(String what, long total) {
        begin(what, new Pace(total, false));
        terminal.printErrorLine(Style.PLAIN, total > 0 ? what + ": " + total : what);
    }

    private void begin(String what, Pace fresh) {
        task = what;
        pace = fresh;
        said = System.nanoTime();
    }

    @Override
    public synchronized void worked(long units) {
        pace.add(units);
        if (System.nanoTime() - said >= BETWEEN_NANOSECONDS) {
            said = System.nanoTime();
            String far = pace.fraction() < 0 ? pace.amount() : pace.percent();
            terminal.printErrorLine(Style.PLAIN, task + ": " + far + pace.rateAndRest());
        }
    }

    @Override
    public synchronized void note(String fact) {
        terminal.printErrorLine(Style.PLAIN, fact);
    }

    @Override
    public boolean cancelled() {
        return cancellation.requested();
    }
}
