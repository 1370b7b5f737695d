// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.session;

import java.io.IOException;
import java.time.Duration;

import org.mirage.guestfs.GuestMonitor;

/** So long altogether, from its making on. */
public final class Patience implements Limit {

    private final String verdict;
    private final Duration time;
    private final long beganAt = System.nanoTime();

    private Patience(String verdict, Duration time) {
        this.verdict = verdict;
        this.time = time;
    }

    /** For what ends by itself unless it hangs. */
    public static Patience of(String what, Duration time) {
        return new Patience(what + " hung: nothing moved for " + time.toSeconds() + " seconds", time);
    }

    /** For what nobody knows to end by itself. */
    public static Patience until(String what, Duration time) {
        return new Patience(what + " took longer than " + time.toSeconds() + " seconds and was ended", time);
    }

    @Override
    public void check(GuestMonitor monitor) throws IOException {
        // so many seconds may be asked for that they are no nanoseconds
        if (Duration.ofNanos(System.nanoTime() - beganAt).compareTo(time) > 0) {
            throw new OvertimeException(verdict);
        }
    }
}
