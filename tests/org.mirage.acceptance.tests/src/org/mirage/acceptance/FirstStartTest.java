// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.ExportReport;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.customising.Customising;
import org.mirage.engine.customising.CustomisingStep;
import org.mirage.engine.customising.ReadyMadeStep;
import org.mirage.engine.moving.BootCheck;
import org.mirage.engine.moving.CheckBoot;
import org.mirage.engine.readymade.ReadyMadeSets;
import org.mirage.testing.LoopMount;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/** A machine that was sanitised, given an address and a script on its way out starts, and sees what it is by itself. */
@Tag("full")
class FirstStartTest {

    private static final String IMAGE = "debian-edited";
    private static final String SEEN = "seen ";
    // a machine that is only tried has no network card, so that the script makes one up
    private static final String SCRIPT = """
            #!/bin/sh
            ip link add eth7 type dummy
            for i in $(seq 600); do
                ip -o addr show dev eth7 | grep -q 10.9.8.7 && [ -s /etc/ssh/ssh_host_ed25519_key.pub ] && break
                sleep 1
            done
            {
                ip -o addr | sed 's/^/seen address: /'
                ip -o route | sed 's/^/seen route: /'
                sed 's/^/seen id: /' /etc/machine-id
                for key in /etc/ssh/ssh_host_*_key.pub; do ssh-keygen -lf $key | sed 's/^/seen key: /'; done
                echo seen all
            } > /dev/ttyS0
            """;

    @TempDir
    Path folder;

    private static Customising customising() {
        List<CustomisingStep> steps = Stream.of("sanitise", "static-network", "first-boot")
                .map(name -> (CustomisingStep) new ReadyMadeStep(ReadyMadeSets.named(name).orElseThrow())).toList();
        return new Customising(steps, Map.of("address", "10.9.8.7/24".getBytes(StandardCharsets.US_ASCII), "gateway",
                "10.9.8.1".getBytes(StandardCharsets.US_ASCII), "script", SCRIPT.getBytes(StandardCharsets.US_ASCII)));
    }

    private static Set<String> keys(String printed) {
        return printed.lines().map(line -> line.split(" ")[1]).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void itSeesItsAddressAndAnIdentityOfItsOwn() throws IOException {
        assumeTrue(LoopMount.possible(), "mounting needs root");
        Library library = ImportedImages.with(IMAGE);
        ExportReport export = new ExportDisk(library, new VersionName(IMAGE, 0)).target(folder.resolve("web.qcow2")).customising(customising())
                .call(Monitor.NONE);

        BootCheck boot = new CheckBoot(export, null).pattern("^seen all").time(Duration.ofMinutes(30)).call(Monitor.NONE);

        String log = new String(Files.readAllBytes(boot.log()), StandardCharsets.ISO_8859_1).replace("\r", "");
        assertTrue(boot.started(), boot + "\n" + log);
        // the prompt to log in may have come just before
        List<String> seen = log.lines().filter(line -> line.contains(SEEN)).map(line -> line.substring(line.indexOf(SEEN) + SEEN.length())).toList();
        assertTrue(seen.stream().anyMatch(line -> line.matches("address: \\d+: eth7 +inet 10\\.9\\.8\\.7/24 .*")), log);
        assertTrue(seen.stream().anyMatch(line -> line.startsWith("route: default via 10.9.8.1 dev eth7")), log);
        List<String> ids = seen.stream().filter(line -> line.matches("id: [0-9a-f]{32}")).map(line -> line.substring("id: ".length())).toList();
        assertEquals(1, ids.size(), log);
        Set<String> keys = keys(seen.stream().filter(line -> line.startsWith("key: ")).map(line -> line.substring("key: ".length()))
                .collect(Collectors.joining("\n")));
        assertTrue(keys.size() >= 3, log);
        try (LoopMount before = LoopMount.open(TestImages.get(IMAGE), ImportedImages.VOLUME, "ro,noload")) {
            Set<String> old = keys(Tools.bash("for key in '" + before.folder() + "'/etc/ssh/ssh_host_*_key.pub; do ssh-keygen -lf \"$key\"; done"));
            assertTrue(old.size() >= 3, old.toString());
            old.retainAll(keys);
            assertEquals(Set.of(), old);
            Path id = before.folder().resolve("etc/machine-id");
            assertFalse(Files.exists(id) && Files.readString(id).strip().equals(ids.getFirst()), ids.toString());
        }
    }
}
