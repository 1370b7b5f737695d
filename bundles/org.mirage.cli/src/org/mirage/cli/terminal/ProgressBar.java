// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.terminal;

import org.mirage.engine.Monitor;

/** Shows on a terminal how far work is, on one line that is written anew at most ten times a second. */
final class ProgressBar implements Monitor {

    private static final long REDRAW_NANOSECONDS = 100_000_000;
    private static final int BAR = 20;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Terminal terminal;
    private final Cancellation cancellation;
    private String task = "";
    private Pace pace = new Pace(-1);
    private long drawn;
    private boolean shown;
    private int width;

    ProgressBar(Terminal terminal, Cancellation cancellation) {
        this.terminal = terminal;
        this.cancellation = cancellation;
    }

    @Override
    public void begin(String what, long total) {
        begin(what, new Pace(total));
    }

    @Override
    public void beginCounting(String what, long total) {
        begin(what, new Pace(total, false));
    }

    private synchronized void begin(String what, Pace fresh) {
        task = what;
        pace = fresh;
        width = terminal.width();
        draw();
    }

    @Override
    public synchronized void worked(long units) {
        pace.add(units);
        if (System.nanoTime() - drawn >= REDRAW_NANOSECONDS) {
            draw();
        }
    }

    @Override
    public synchronized void note(String fact) {
        clear();
        terminal.printErrorLine(Style.WARNING, fact);
        if (!task.isEmpty()) {
            draw();
        }
    }

    @Override
    public boolean cancelled() {
        return cancellation.requested();
    }

    /** Takes the line away. */
    synchronized void clear() {
        if (shown) {
            terminal.printError(Style.PLAIN, CLEAR_LINE);
            shown = false;
        }
    }

    private void draw() {
        drawn = System.nanoTime();
        shown = true;
        StringBuilder line = new StringBuilder(task);
        if (pace.fraction() >= 0) {
            int full = (int) (pace.fraction() * BAR);
            line.append(" [").append("#".repeat(full)).append("-".repeat(BAR - full)).append("] ").append(pace.percent());
        }
        if (pace.done() > 0) {
            line.append("  ").append(pace.amount());
        }
        line.append(pace.rateAndRest());
        String text = line.toString();
        while (DisplayWidth.of(text) >= width) {
            text = text.substring(0, text.length() - 1);
        }
        terminal.printError(Style.PLAIN, CLEAR_LINE + text);
    }
}
