// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.ExportForm;
import org.mirage.engine.ExportInstances;
import org.mirage.engine.ExportReport;
import org.mirage.engine.InstancesReport;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.customising.Customising;
import org.mirage.engine.customising.InstanceTable;
import org.mirage.engine.customising.ReadyMadeStep;
import org.mirage.engine.customising.SeedStep;
import org.mirage.engine.moving.BootCheck;
import org.mirage.engine.moving.CheckBoot;
import org.mirage.engine.presets.Preset;
import org.mirage.engine.presets.Presets;
import org.mirage.engine.readymade.ReadyMadeSets;
import org.mirage.testing.Tools;

/** Machines of a table start with the seed disks that were made beside them, and are what their rows say. */
@Tag("full")
class SeededStartTest {

    private static final String IMAGE = "cloud";
    private static final Preset KVM = Presets.named("kvm").orElseThrow();

    @TempDir
    Path folder;

    private String key(String name) throws IOException {
        Tools.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", folder.resolve(name).toString());
        return Files.readString(folder.resolve(name + ".pub")).strip();
    }

    /** As cloud-init prints it: pairs of digits. */
    private String fingerprint(String name) throws IOException {
        return Tools.bash("cut -d' ' -f2 '" + folder.resolve(name + ".pub") + "' | base64 -d | sha256sum | cut -c1-64 | sed 's/../&:/g; s/:$//'").strip();
    }

    @Test
    void theySeeTheirNamesAndKeys() throws IOException {
        String table = "name,host-name,user,ssh-key\nred,red,anna,%s\nblue,blue.example.org,,%s\n".formatted(key("one"), key("two"));
        Path out = Files.createDirectory(folder.resolve("out"));
        Customising customising = new Customising(List.of(new ReadyMadeStep(ReadyMadeSets.named("cloud-ready").orElseThrow()), new SeedStep()), Map.of());
        InstancesReport made = new ExportInstances(ImportedImages.with(IMAGE), new VersionName(IMAGE, 0), InstanceTable.of(table, "web.csv")).folder(out)
                .form(ExportForm.PLAIN.preset(KVM)).thin(true).customising(customising).call(Monitor.NONE);

        started(made.instances().get(0), "red", "anna", fingerprint("one"));
        started(made.instances().get(1), "blue", "debian", fingerprint("two"));
    }

    private static void started(ExportReport export, String host, String user, String fingerprint) throws IOException {
        String seed = Tools.run("sha256sum", export.machine().seed().toString());
        BootCheck boot = new CheckBoot(export, KVM).pattern("Cloud-init v.* finished at .* Up [0-9.]+ seconds").time(Duration.ofMinutes(30)).call(Monitor.NONE);
        String log = new String(Files.readAllBytes(boot.log()), StandardCharsets.ISO_8859_1);
        assertTrue(boot.started(), boot + "\n" + log);
        assertTrue(boot.line().contains("DataSourceNoCloud"), boot.line());
        assertTrue(log.contains(" " + host + " login:") || log.contains("\n" + host + " login:"), log);
        assertTrue(log.contains("/home/" + user + "/.ssh/authorized_keys for user " + user), log);
        assertTrue(log.contains(fingerprint), fingerprint + "\n" + log);
        assertEquals(seed, Tools.run("sha256sum", export.machine().seed().toString()));
    }
}
