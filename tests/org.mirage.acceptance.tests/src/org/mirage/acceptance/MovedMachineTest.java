// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.disk.DiskFormat;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.ExportReport;
import org.mirage.engine.Firmware;
import org.mirage.engine.ImportDisks;
import org.mirage.engine.Library;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.OpenVersion;
import org.mirage.engine.UpdateVersions;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionName;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.changes.ApplianceEdit;
import org.mirage.engine.changes.ChangeSet;
import org.mirage.engine.changes.Edit;
import org.mirage.engine.moving.BootCheck;
import org.mirage.engine.moving.BootOutcome;
import org.mirage.engine.moving.CheckBoot;
import org.mirage.engine.moving.CheckReadiness;
import org.mirage.engine.moving.Readiness;
import org.mirage.engine.presets.Preset;
import org.mirage.engine.presets.Presets;
import org.mirage.engine.running.FinishedRun;
import org.mirage.engine.running.InstallPackages;
import org.mirage.engine.running.RemovePackages;
import org.mirage.engine.running.RunOnVersion;
import org.mirage.engine.running.UpdateByRuns;
import org.mirage.testing.LoopMount;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/** Machines that are mended as a readiness check says start on another hypervisor's hardware. */
@Tag("full")
class MovedMachineTest {

    @TempDir
    Path folder;

    private static final Preset KVM = Presets.named("kvm").orElseThrow();
    private static final Preset HYPER_V = Presets.named("hyperv").orElseThrow();
    private static final Preset XEN = Presets.named("xen").orElseThrow();

    private Library imported(String recipe) throws IOException {
        Library library = Library.open(folder.resolve("library"));
        new ImportDisks(library).files(List.of(TestImages.get(recipe))).image("web").call(Monitor.NONE);
        return library;
    }

    private static Readiness check(Library library) throws IOException {
        return check(library, KVM);
    }

    private static Readiness check(Library library, Preset target) throws IOException {
        return new CheckReadiness(library, VersionName.parse("web"), target).call(Monitor.NONE);
    }

    private static void mend(Library library, ChangeSet fixes) throws IOException {
        new UpdateByRuns(library, GivenChanges.of(fixes, null)).call(VersionName.parse("web"), Monitor.NONE);
    }

    /** What is in the initial RAM disk, as Debian's own tool lists it. */
    private Set<String> modules(Library library) throws IOException {
        VersionFiles files = new OpenVersion(library, VersionName.parse("web")).call(Monitor.NONE);
        MachineEntry disk = files.list(files.resolve("/boot".getBytes(StandardCharsets.US_ASCII))).stream()
                .filter(entry -> new String(entry.name(), StandardCharsets.ISO_8859_1).startsWith("initrd.img")).findFirst().orElseThrow();
        Path copy = folder.resolve("initrd");
        try (InputStream in = files.open(disk)) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return Set.of(Tools.bash("lsinitramfs '" + copy + "' | grep -E '[.]ko([.].*)?$' | sed 's|.*/||; s|[.]ko.*||; s|-|_|g' | sort -u").split("\n"));
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

            mend(library, lacking.fixes());

            Readiness mended = check(library);
            assertFalse(mended.blocked(), mended.findings().toString());
            assertEquals(List.of("network"), mended.findings().stream().filter(one -> !one.remedy().isEmpty() && one.severity().word().equals("warns"))
                    .map(one -> one.topic()).toList());
            Set<String> before = modules(library);
            assertTrue(before.containsAll(List.of("virtio_pci", "virtio_blk")), before.toString());
            assertFalse(before.contains("xen_blkfront"), before.toString());
            assertFalse(before.contains("hv_storvsc"), before.toString());

            // where there is no hypervisor to start it on, the machine's own tool tells what its initial RAM disk has
            Set<Edit> edits = new LinkedHashSet<>(check(library, HYPER_V).fixes().edits());
            edits.addAll(check(library, XEN).fixes().edits());
            List<Edit> sorted = edits.stream().sorted(Comparator.comparing(edit -> edit instanceof ApplianceEdit)).toList();
            mend(library, new ChangeSet(lacking.fixes().header(), sorted, List.of()));

            for (Preset target : List.of(KVM, HYPER_V, XEN)) {
                assertFalse(check(library, target).blocked(), target.name());
            }
            Set<String> after = modules(library);
            assertTrue(after.containsAll(List.of("virtio_pci", "virtio_blk", "hv_vmbus", "hv_storvsc", "xen_blkfront")), after.toString());
            requireStarted(exported(library));
        }
    }

    @Test
    void guestToolsGoOutAndComeIn() throws IOException {
        Assumptions.assumeTrue(LoopMount.possible(), "only root can mount");
        try (Library library = imported("vmware")) {
            try (FinishedRun run = new RunOnVersion(library, VersionName.parse("web"), List.of(new RemovePackages(List.of("open-vm-tools"), false),
                    new InstallPackages(List.of(), List.of(TestImages.get("agent")), List.of("qemu-guest-agent")))).call(Monitor.NONE).orElseThrow()) {
                run.accept(Monitor.NONE);
            }
            assertEquals(List.of("The tools of KVM are installed"), check(library).findings().stream()
                    .filter(one -> one.topic().equals("guest tools")).map(one -> one.what()).toList());
            Path raw = folder.resolve("made.raw");
            new ExportDisk(library, VersionName.parse("web")).disk(0).target(raw).format(DiskFormat.RAW).call(Monitor.NONE);
            try (LoopMount made = LoopMount.open(raw, ImportedImages.VOLUME, "ro,noload")) {
                String packages = Tools.run("dpkg-query", "--admindir=" + made.folder() + "/var/lib/dpkg", "-W", "-f", "${db:Status-Abbrev} ${Package}\n");
                assertTrue(packages.contains("ii  qemu-guest-agent\n"), packages);
                assertFalse(packages.contains("ii  open-vm-tools\n"), packages);
                assertTrue(Files.exists(made.folder().resolve("usr/sbin/qemu-ga")));
                assertTrue(Files.notExists(made.folder().resolve("usr/bin/vmtoolsd")));
            }
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
