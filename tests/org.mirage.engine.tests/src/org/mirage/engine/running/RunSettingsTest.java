// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;

/** What a run may use follows from what was asked for, however much that is. */
class RunSettingsTest {

    @Test
    void processorTimeFollowsFromTime() {
        assertEquals(Duration.ofMinutes(8 * 60 + 30), RunSettings.STANDARD.processorLimit());
        assertTrue(RunSettings.STANDARD.time(Duration.ofSeconds(Long.MAX_VALUE)).processorLimit().compareTo(Duration.ofDays(1)) > 0);
    }
}
