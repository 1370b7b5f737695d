// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.ExportReport;
import org.mirage.engine.Firmware;
import org.mirage.engine.ImportDisks;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.UpdateVersions;
import org.mirage.engine.VersionName;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.moving.BootCheck;
import org.mirage.engine.moving.BootOutcome;
import org.mirage.engine.moving.CheckBoot;
import org.mirage.engine.moving.CheckReadiness;
import org.mirage.engine.moving.Readiness;
import org.mirage.engine.presets.Preset;
import org.mirage.engine.presets.Presets;
import org.mirage.engine.running.UpdateByRuns;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/** Machines that are mended as a readiness check says start on another hypervisor's hardware. */
@Tag("full")
class MovedMachineTest {

    @TempDir
    Path folder;

    private static final Preset KVM = Presets.named("kvm").orElseThrow();

    private Library imported(String recipe) throws IOException {
        Library library = Library.open(folder.resolve("library"));
        new ImportDisks(library).files(List.of(TestImages.get(recipe))).image("web").call(Monitor.NONE);
        return library;
    }

    private static Readiness check(Library library) throws IOException {
        return new CheckReadiness(library, VersionName.parse("web"), KVM).call(Monitor.NONE);
    }

    private BootCheck exported(Library library) throws IOException {
        ExportReport export = new ExportDisk(library, VersionName.parse("web")).preset(KVM).target(folder.resolve("web.qcow2")).call(Monitor.NONE);
        String sum = Tools.run("sha256sum", export.file().toString());
        BootCheck boot = new CheckBoot(export, KVM).call(Monitor.NONE);
        assertEquals(sum, Tools.run("sha256sum", export.file().toString()));
        return boot;
    }

    private static void requireStarted(BootCheck boot) throws IOException {
        String log = new String(Files.readAllBytes(boot.log()), StandardCharsets.ISO_8859_1);
        assertEquals(BootOutcome.STARTED, boot.outcome(), boot + "\n" + log);
        assertEquals("mirage-test login:", boot.line());
        assertTrue(log.contains("Debian GNU/Linux 12 mirage-test ttyS0"), log);
    }

    @Test
    void fromVmwareToKvm() throws IOException {
        try (Library library = imported("vmware")) {
            Readiness lacking = check(library);
            assertTrue(lacking.blocked());

            new UpdateByRuns(library, GivenChanges.of(lacking.fixes(), null)).call(VersionName.parse("web"), Monitor.NONE);

            Readiness mended = check(library);
            assertFalse(mended.blocked(), mended.findings().toString());
            assertEquals(List.of("network"), mended.findings().stream().filter(one -> !one.remedy().isEmpty() && one.severity().word().equals("warns"))
                    .map(one -> one.topic()).toList());
            requireStarted(exported(library));
        }
    }

    @Test
    void withARamDiskThatDracutMakes() throws IOException {
        try (Library library = imported("dracut")) {
            Readiness lacking = check(library);
            assertTrue(lacking.blocked());
            assertTrue(lacking.findings().stream().anyMatch(one -> one.what().matches("Kernel \\S+ lacks virtio_pci, virtio_blk when it starts.*")),
                    lacking.findings().toString());

            new UpdateByRuns(library, GivenChanges.of(lacking.fixes(), null)).call(VersionName.parse("web"), Monitor.NONE);

            Readiness mended = check(library);
            assertFalse(mended.blocked(), mended.findings().toString());
            assertTrue(mended.findings().stream().anyMatch(one -> one.what().matches("Kernel \\S+ has virtio_pci, virtio_blk when it starts")),
                    mended.findings().toString());
            requireStarted(exported(library));
        }
    }

    @Test
    void withoutTheFirmwaresOwnList() throws IOException {
        try (Library library = imported("uefi")) {
            Readiness lacking = check(library);
            assertEquals(Firmware.UEFI, lacking.firmware());
            assertTrue(lacking.blocked());
            new UpdateVersions(library, GivenChanges.of(lacking.fixes(), null)).targets(List.of(VersionName.parse("web"))).call(Monitor.NONE);
            assertFalse(check(library).blocked());

            requireStarted(exported(library));
        }
    }
}
