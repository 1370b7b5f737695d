// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.session;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.mirage.guestfs.GuestMonitor;

/** Patience ends when its time is over, however long that is. */
class PatienceTest {

    @Test
    void timeMayBeOfAnyLength() throws IOException {
        Patience.until("a script", Duration.ofSeconds(Long.MAX_VALUE)).check(GuestMonitor.NONE);
        Patience.until("a script", Duration.ofDays(1)).check(GuestMonitor.NONE);
        Patience none = Patience.until("a script", Duration.ZERO);

        assertThrows(OvertimeException.class, () -> none.check(GuestMonitor.NONE));
    }
}
