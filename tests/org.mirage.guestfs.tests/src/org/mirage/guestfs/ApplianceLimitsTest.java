// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.mirage.guestfs.writing.ApplianceLimits;

/** The kernel gives an appliance a day of processor time; whatever somebody asks for, Mirage sees before that it is used. */
class ApplianceLimitsTest {

    @Test
    void processorTimeEndsBeforeTheKernelDoesIt() {
        Duration most = ApplianceLimits.running(0, Duration.ofDays(3)).processorTime();

        assertTrue(most.plusMinutes(1).compareTo(Duration.ofDays(1)) < 0, most.toString());
        assertEquals(most, ApplianceLimits.running(0, Duration.ofDays(1)).processorTime());
        assertEquals(Duration.ofHours(9), ApplianceLimits.running(0, Duration.ofHours(9)).processorTime());
    }
}
