// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.session;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;

import org.mirage.guestfs.GuestMonitor;
import org.mirage.guestfs.GuestfsException;

/**
 * So much processor time of an appliance from its start on, beside another limit. The kernel ends QEMU soon after, but nobody would be
 * told why.
 */
public final class ProcessorLimit implements Limit {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final String what;
    private final Duration most;
    private final Supplier<Duration> used;
    private final Limit other;
    private long lookedAt = System.nanoTime();

    /**
     * One for a step.
     *
     * @param what is done, for the message
     * @param most processor time
     * @param used so far
     * @param other what else limits it
     */
    public ProcessorLimit(String what, Duration most, Supplier<Duration> used, Limit other) {
        this.what = what;
        this.most = most;
        this.used = used;
        this.other = other;
    }

    @Override
    public void check(GuestMonitor monitor) throws IOException {
        other.check(monitor);
        long now = System.nanoTime();
        if (now - lookedAt < LOOK_EVERY.toNanos()) {
            return;
        }
        lookedAt = now;
        if (used.get().compareTo(most) > 0) {
            throw new GuestfsException(what + " was ended: with it, the appliance used more than " + most.toSeconds()
                    + " seconds of processor time");
        }
    }
}
