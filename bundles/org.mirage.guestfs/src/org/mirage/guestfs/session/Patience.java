// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.session;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

import org.mirage.guestfs.GuestMonitor;

/** How long something may take: a time, counted anew whenever the work moves on; and tells a monitor how far it has. */
public final class Patience implements Limit {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final String verdict;
    private final Duration still;
    private final LongSupplier work;
    private final LongSupplier done;
    private long lastWork;
    private long lastDone;
    private long movedAt = System.nanoTime();
    private long lookedAt = System.nanoTime();

    private Patience(String verdict, Duration still, LongSupplier work, LongSupplier done) {
        this.verdict = verdict;
        this.still = still;
        this.work = work;
        this.done = done;
        lastWork = work.getAsLong();
        lastDone = done.getAsLong();
    }

    /** So long altogether. */
    public static Patience of(String what, Duration time) {
        return new Patience(hung(what, time), time, () -> 0, () -> 0);
    }

    /** So long altogether, for what nobody knows to end by itself. */
    public static Patience until(String what, Duration time) {
        return new Patience(what + " took longer than " + time.toSeconds() + " seconds and was ended", time, () -> 0, () -> 0);
    }

    /**
     * So long without any change.
     *
     * @param work anything that changes while the work goes on
     * @param done bytes done so far, for the monitor
     */
    public static Patience whileWorking(String what, Duration still, LongSupplier work, LongSupplier done) {
        return new Patience(hung(what, still), still, work, done);
    }

    private static String hung(String what, Duration still) {
        return what + " hung: nothing moved for " + still.toSeconds() + " seconds";
    }

    @Override
    public void check(GuestMonitor monitor) throws IOException {
        long now = System.nanoTime();
        if (now - lookedAt < LOOK_EVERY.toNanos()) {
            return;
        }
        lookedAt = now;
        long nowWork = work.getAsLong();
        long nowDone = done.getAsLong();
        if (nowWork != lastWork || nowDone != lastDone) {
            movedAt = now;
        }
        if (nowDone > lastDone) {
            monitor.worked(nowDone - lastDone);
        }
        lastWork = nowWork;
        lastDone = nowDone;
        if (now - movedAt > still.toNanos()) {
            throw new OvertimeException(verdict);
        }
    }
}
