// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.session;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.mirage.guestfs.GuestMonitor;

/**
 * How long an appliance may take for a step in which it reads what nobody trusts: so long without a sign of life, and altogether so
 * long and what it earns by work.
 *
 * <p>An appliance that only burns processor time shows no sign of life, and one that goes round in what it has read earns nothing: so
 * an image cannot keep it busy for long, however slowly it is emulated. Time in which it waited for a processor that others have
 * does not count.
 */
final class WorkLimit implements Limit {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    /** Far less than any file system needs of what it is read from, emulated on a slow machine too. */
    private static final long BYTES_A_SECOND = 128 << 10;
    /** Of what a volume holds, packed files become larger by far less. */
    private static final long MOST_OUTPUT = 32;
    private static final long ALWAYS_OUTPUT = 64 << 20;
    /** Time goes on by a hundredth at least, however much others have of the processors. */
    private static final long SLOWEST = 100;

    private final String what;
    private final long still;
    private final LongSupplier starved;
    private final Supplier<Work> work;
    private Duration beforeReading;
    private Work last;
    private long lastStarved;
    private long lookedAt = System.nanoTime();
    private long sinceMove;
    private long sinceStart;

    /**
     * @param what for messages
     * @param still how long without a sign of life, and altogether when nothing is earned
     * @param starved nanoseconds for which it has waited for processors
     * @param work done so far
     */
    WorkLimit(String what, Duration still, LongSupplier starved, Supplier<Work> work) {
        this.what = what;
        this.still = still.toNanos();
        this.starved = starved;
        this.work = work;
        this.last = work.get();
        this.lastStarved = starved.getAsLong();
    }

    /** Another limit holds as long as nothing of the drives has been read, for no image has a say in it until then. */
    WorkLimit beforeReading(Duration limit) {
        beforeReading = limit;
        return this;
    }

    @Override
    public void check(GuestMonitor monitor) throws IOException {
        long now = System.nanoTime();
        if (now - lookedAt < LOOK_EVERY.toNanos()) {
            return;
        }
        long passed = passed(now);
        Work done = work.get();
        if (beforeReading != null && done.read() == 0) {
            sinceStart += passed;
            require(sinceStart <= beforeReading.toNanos(), sinceStart);
            return;
        }
        if (beforeReading != null) {
            beforeReading = null;
            sinceStart = 0;
        }
        sinceMove = done.shows(last) ? 0 : sinceMove + passed;
        sinceStart += passed;
        if (done.read() > last.read()) {
            monitor.worked(done.read() - last.read());
        }
        last = done;
        require(sinceMove <= still, sinceMove);
        if (done.pulse().output() / MOST_OUTPUT > done.earned() + ALWAYS_OUTPUT / MOST_OUTPUT) {
            throw new OvertimeException(what + " was ended: it gave " + done.pulse().output() + " bytes of files, but only "
                    + done.earned() + " were found to make them of; it is damaged, or made to keep its reader busy");
        }
        if (sinceStart > still + earned(done)) {
            throw new OvertimeException(what + " was ended: it took " + sinceStart / 1_000_000_000 + " seconds for "
                    + done.earned() + " bytes of what it reads; it is damaged, or made to keep its reader busy");
        }
    }

    private void require(boolean met, long nanoseconds) throws OvertimeException {
        if (!met) {
            throw new OvertimeException(what + " hung: nothing moved for " + nanoseconds / 1_000_000_000 + " seconds");
        }
    }

    private static long earned(Work done) {
        return (long) ((double) done.earned() / BYTES_A_SECOND * 1e9);
    }

    private long passed(long now) {
        long nowStarved = starved.getAsLong();
        long passed = now - lookedAt;
        long waited = Math.max(0, Math.min(nowStarved - lastStarved, passed - passed / SLOWEST));
        lookedAt = now;
        lastStarved = nowStarved;
        return passed - waited;
    }
}
