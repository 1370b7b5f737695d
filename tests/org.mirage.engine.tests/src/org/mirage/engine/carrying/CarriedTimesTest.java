// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.mirage.engine.Monitor;
import org.mirage.engine.OpenVersion;
import org.mirage.engine.VersionName;
import org.mirage.engine.made.MadeVolume;

/** Files keep the time that they have in the run; folders change when it is carried, so that caches of what they hold are old. */
class CarriedTimesTest extends MadeMachines {

    private long time(String path) throws IOException {
        return new OpenVersion(made().library(), new VersionName("other", 2)).call(Monitor.NONE)
                .find(path.getBytes(StandardCharsets.US_ASCII)).entry().seconds();
    }

    @Test
    void foldersInWhichSomethingChangedHaveTheTimeOfCarrying() throws IOException {
        long begin = Instant.now().getEpochSecond();
        MadeVolume run = machine().file("usr/bin/game", "game").file("usr/share/man/man6/game.6", "page");
        run.entry("usr/bin").time(1_000_000, 0);
        run.entry("usr/bin/game").time(1_000_000, 0);
        MadeVolume other = machine();
        other.entry("usr/bin").time(2_000_000, 0);
        other.entry("etc").time(2_000_000, 0);

        assertEquals(CarryResult.State.CARRIED, carry(run, other).state());

        assertTrue(time("/usr/bin") >= begin);
        assertTrue(time("/usr/share/man/man6") >= begin);
        assertEquals(1_000_000, time("/usr/bin/game"));
        assertEquals(2_000_000, time("/etc"));
    }
}
