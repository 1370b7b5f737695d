// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.customising;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.Monitor;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.OpenVersion;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionName;
import org.mirage.engine.applying.MemoryObjects;
import org.mirage.engine.made.MadeLibrary;
import org.mirage.engine.made.MadeSteps;
import org.mirage.engine.made.MadeVolume;
import org.mirage.testing.Tools;

/** Machines of one version get what tells them apart. */
class FreshIdentityTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path folder;
    @AutoClose
    private MadeLibrary made;
    private Prediction prediction;

    @BeforeEach
    void open() throws IOException {
        made = new MadeLibrary(folder.resolve("library"));
        made.add("web", "2026-01-01T00:00:00Z", volume(ID + "\n").file("var/lib/dbus/machine-id", ID + "\n")
                .file("etc/ssh/ssh_host_ed25519_key", "secret\n").file("etc/ssh/ssh_host_ed25519_key.pub", "public\n")
                .file("etc/ssh/ssh_host_rsa_key", "other secret\n").file("etc/ssh/ssh_host_dsa_key", "old\n")
                .file("etc/ssh/ssh_host_dsa_key.pub", "old too\n").file("etc/ssh/sshd_config", "Port 22\n"));
        made.add("bare", "2026-01-01T00:00:00Z", volume("uninitialized\n"));
        prediction = new Prediction(made.library(), new MemoryObjects(made.library().store()), Instant.parse("2026-02-02T00:00:00Z"),
                Monitor.NONE);
    }

    private static MadeVolume volume(String id) {
        return new MadeVolume(0, 1, "one").file("etc/hostname", "web\n").file("etc/machine-id", id);
    }

    private VersionFiles version(String image) throws IOException {
        return new OpenVersion(made.library(), new VersionName(image, 0)).call(Monitor.NONE);
    }

    private VersionFiles fresh(FreshIdentity identity, VersionFiles files) throws IOException {
        return prediction.of(files, "x", List.of(identity.renewal(files).step()), Map.of());
    }

    private static String read(VersionFiles files, String path) throws IOException {
        return new String(files.open(files.find(path.getBytes(StandardCharsets.UTF_8))).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static boolean isThere(VersionFiles files, String path) throws IOException {
        try {
            files.find(path.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    @Test
    void twoMachinesShareNothing() throws IOException {
        FreshIdentity identity = new FreshIdentity();
        VersionFiles before = version("web");
        identity.take(before);
        VersionFiles one = fresh(identity, before);
        VersionFiles two = fresh(identity, before);
        for (VersionFiles machine : List.of(one, two)) {
            String id = read(machine, "/etc/machine-id");
            assertTrue(id.matches("[0-9a-f]{32}\n"), id);
            assertEquals(id, read(machine, "/var/lib/dbus/machine-id"));
            assertFalse(isThere(machine, "/etc/ssh/ssh_host_dsa_key"));
            assertFalse(isThere(machine, "/etc/ssh/ssh_host_dsa_key.pub"));
            assertFalse(isThere(machine, "/etc/ssh/ssh_host_rsa_key.pub"), "nobody had one");
            assertEquals("Port 22\n", read(machine, "/etc/ssh/sshd_config"));
            Path key = folder.resolve("key");
            Files.writeString(key, read(machine, "/etc/ssh/ssh_host_ed25519_key"));
            Tools.run("chmod", "600", key.toString());
            assertEquals(Arrays.asList(Tools.run("ssh-keygen", "-y", "-f", key.toString()).split(" ")).get(1),
                    read(machine, "/etc/ssh/ssh_host_ed25519_key.pub").split(" ")[1]);
        }
        for (String path : List.of("/etc/machine-id", "/etc/ssh/ssh_host_ed25519_key", "/etc/ssh/ssh_host_rsa_key")) {
            assertNotEquals(read(one, path), read(two, path));
            assertNotEquals(read(before, path), read(one, path));
        }
        assertEquals(before.find("/etc/ssh/ssh_host_rsa_key".getBytes()).entry().permissions(),
                one.find("/etc/ssh/ssh_host_rsa_key".getBytes()).entry().permissions());
    }

    @Test
    void whatARowGivesStaysUnlessTwoRowsGiveIt() throws IOException {
        FreshIdentity identity = new FreshIdentity();
        VersionFiles before = version("bare");
        identity.take(before);
        assertTrue(identity.renewal(before).isEmpty(), "an id that is made when it starts");
        CustomisingStep own = MadeSteps.of(Map.of(), "put file /etc/machine-id\n  text\n  | " + ID + "\n").steps().getFirst();
        VersionFiles given = prediction.of(before, "x", List.of(own), Map.of());
        assertTrue(identity.renewal(given).isEmpty(), "the first");
        assertNotEquals(ID + "\n", read(fresh(identity, given), "/etc/machine-id"));
    }
}
