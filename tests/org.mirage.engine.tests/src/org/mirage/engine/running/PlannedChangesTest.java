// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.disk.RawFile;
import org.mirage.guestfs.writing.GuestOutcome;
import org.mirage.testing.Tools;

/** All that a package manager would do is read, however many packages that are. */
class PlannedChangesTest {

    private static final int PACKAGES = 20_000;

    @TempDir
    Path folder;

    private GuestOutcome outcome(String line) throws IOException {
        Path file = folder.resolve("output");
        Tools.bash("for i in $(seq " + PACKAGES + "); do echo \"" + line + "\"; done > '" + file + "'");
        return new GuestOutcome(0, RawFile.open(file), false);
    }

    @Test
    void plansOfApt() throws IOException {
        Set<String> needed = new LinkedHashSet<>();
        GuestOutcome plan = outcome("Inst p$i [1-1] (2-1 Debian:12.5/stable [amd64])\n"
                + "PLAN install p$i 1-1 2-1 amd64 1000 pool/main/p/p$i/p${i}_2-1_amd64.deb");

        assertEquals(PACKAGES, AptRun.read(plan, needed).size());
        assertEquals(PACKAGES, needed.size());
        plan.output().close();
    }

    @Test
    void plansOfRpm() throws IOException {
        GuestOutcome plan = outcome("PLAN install p$i 0:1-1 0:2-1 noarch 1000 package-of-a-long-name-$i-2-1.noarch.rpm");

        assertEquals(PACKAGES, RpmPlan.read(plan).changes().size());
        plan.output().close();
    }
}
