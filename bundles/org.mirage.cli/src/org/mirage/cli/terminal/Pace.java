// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.terminal;

import java.time.Duration;

import org.mirage.engine.ByteCount;

/** How fast a part of some work goes on and when it will end. */
final class Pace {

    /** What went on in the first moments says little of the rest. */
    private static final double SETTLED_SECONDS = 1;

    private final long total;
    private final boolean ofBytes;
    private final long start = System.nanoTime();
    private long done;

    /** A part that begins now, of so many bytes; -1 when that is unknown. */
    Pace(long total) {
        this(total, true);
    }

    /** The same of bytes, or of things that are counted. */
    Pace(long total, boolean ofBytes) {
        this.total = total;
        this.ofBytes = ofBytes;
    }

    void add(long bytes) {
        done += bytes;
    }

    long done() {
        return done;
    }

    /** What is done, for people. */
    String amount() {
        return show(done);
    }

    private String show(long amount) {
        return ofBytes ? ByteCount.show(amount) : Long.toString(amount);
    }

    /** From 0 to 1, or -1 when the total is unknown. */
    double fraction() {
        return total <= 0 ? -1 : Math.min(1, (double) done / total);
    }

    String percent() {
        return (int) (fraction() * 100) + " %";
    }

    /** Rate and time that is left, each after two spaces; empty as long as they cannot be told. */
    String rateAndRest() {
        double seconds = (System.nanoTime() - start) / 1e9;
        if (seconds < SETTLED_SECONDS || done == 0) {
            return "";
        }
        double rate = done / seconds;
        String text = "  " + show((long) rate) + "/s";
        return total <= done ? text : text + "  " + time((long) Math.ceil((total - done) / rate)) + " left";
    }

    private static String time(long seconds) {
        Duration time = Duration.ofSeconds(seconds);
        return time.toHours() > 0 ? "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }
}
