// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.mirage.engine.Monitor;
import org.mirage.engine.OpenVersion;
import org.mirage.engine.VersionName;
import org.mirage.engine.made.MadeVolume;
import org.mirage.store.Entry;
import org.mirage.store.EntryAttribute;

/** What is carried to a machine with SELinux has the labels of that machine's policy, whatever the run gave it. */
class CarriedLabelsTest extends MadeMachines {

    private static final String CONTEXTS = "etc/selinux/own/contexts/files/file_contexts";
    private static final byte[] NAME = "security.selinux".getBytes(StandardCharsets.US_ASCII);

    private static MadeVolume policy(String contexts) {
        return machine().file("etc/selinux/config", "SELINUX=enforcing\nSELINUXTYPE=own\n").file(CONTEXTS, contexts);
    }

    private static MadeVolume run() {
        MadeVolume run = machine().file("usr/bin/game", "game").file("usr/share/game/level", "1");
        run.entry("usr/bin/game").attributes(List.of(new EntryAttribute(NAME, "of_the_run\0".getBytes(StandardCharsets.US_ASCII))));
        return run;
    }

    private String label(String path) throws IOException {
        Entry entry = new OpenVersion(made().library(), new VersionName("other", 2)).call(Monitor.NONE)
                .find(path.getBytes(StandardCharsets.US_ASCII)).entry();
        return String.join(" ", entry.attributes().stream().map(one -> new String(one.value(), StandardCharsets.US_ASCII).strip()).toList());
    }

    @Test
    void newFilesAndFoldersGetTheLabelsOfTheirPaths() throws IOException {
        assertEquals(CarryResult.State.CARRIED, carry(run(), policy("""
                /usr/.*   system_u:object_r:usr_t:s0
                /usr/bin/.*   --   system_u:object_r:bin_t:s0
                """)).state());

        assertEquals("system_u:object_r:bin_t:s0\0", label("/usr/bin/game"));
        assertEquals("system_u:object_r:usr_t:s0\0", label("/usr/share/game/level"));
        assertEquals("system_u:object_r:usr_t:s0\0", label("/usr/share/game"));
        assertEquals("", label("/usr/bin/editor"));
    }

    @Test
    void whatThePolicySaysNothingOfStays() throws IOException {
        carry(run(), policy("/usr/share/.*   system_u:object_r:usr_t:s0\n"));

        assertEquals("of_the_run\0", label("/usr/bin/game"));
    }

    @Test
    void withoutAPolicyLabelsStay() throws IOException {
        carry(run(), machine());

        assertEquals("of_the_run\0", label("/usr/bin/game"));
    }

    @Test
    void aPolicyThatCannotBeReadIsAReason() throws IOException {
        assertEquals(List.of("/etc/selinux/config: the SELinux policy of the machine has more rules than Mirage can look at"),
                refusal(run(), policy("/usr/x   system_u:object_r:usr_t:s0\n".repeat(100_001))));
    }
}
