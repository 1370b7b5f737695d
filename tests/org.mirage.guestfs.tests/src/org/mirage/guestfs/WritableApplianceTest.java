// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.RawFile;
import org.mirage.guestfs.writing.ApplianceLimits;
import org.mirage.guestfs.writing.GuestMachine;
import org.mirage.guestfs.writing.GuestMount;
import org.mirage.guestfs.writing.GuestOutcome;
import org.mirage.guestfs.writing.GuestScript;
import org.mirage.guestfs.writing.WritableAppliance;
import org.mirage.testing.LoopMount;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/**
 * One appliance changes two twins with the same volume groups one after the other, then runs something in a third machine; what is
 * on the disks then, this machine's kernel and QEMU tell.
 */
class WritableApplianceTest {

    private static final Duration TIME = Duration.ofMinutes(10);
    private static final long ROOT_AT = 1 << 20;

    @TempDir
    static Path folder;

    private static final List<BlockDevice> DEVICES = new ArrayList<>();
    private static WritableAppliance appliance;
    private static Path lvm;
    private static Path debian;
    private static GuestOutcome inside;
    private static final ByteArrayOutputStream LOG = new ByteArrayOutputStream();

    @BeforeAll
    static void change() throws IOException {
        Assumptions.assumeTrue(LoopMount.possible(), "only root can mount, which the truth of this test comes from");
        lvm = TestImages.get("lvm");
        debian = TestImages.get("debian");
        List<Path> disks = List.of(lvm.resolve("a.raw"), lvm.resolve("b.raw"), lvm.resolve("c.raw"));
        appliance = WritableAppliance.start(List.of(machine("one", disks), machine("two", disks), machine("three", List.of(debian))),
                ApplianceLimits.running(0, Duration.ofHours(1)), folder, GuestMonitor.NONE);
        List<GuestMount> mounts = List.of(logical("main/root", "/"), logical("main/home", "/etc"));
        for (int twin = 0; twin < 2; twin++) {
            appliance.enter(twin, mounts, GuestMonitor.NONE);
            byte[] edit = "tee -a etc/etc/hostname > r\u00e9sum\u00e9 && cat etc/etc/hostname".getBytes(StandardCharsets.ISO_8859_1);
            byte[] line = ("twin " + twin + "\n").getBytes(StandardCharsets.UTF_8);
            GuestOutcome done = appliance.shell(GuestScript.of("an edit", edit, new ByteArrayInputStream(line), TIME),
                    OutputStream.nullOutputStream(), GuestMonitor.NONE);
            assertEquals("home\ntwin " + twin + "\n", done.text());
            assertEquals(0, done.status());
            appliance.leave(GuestMonitor.NONE);
        }
        assertThrows(GuestfsException.class, () -> appliance.enter(2, List.of(new GuestMount(0, ROOT_AT, 1 << 30, "", "xfs",
                new byte[] {'/'}, List.of())), GuestMonitor.NONE));
        appliance.enter(2, List.of(new GuestMount(0, ROOT_AT, 1 << 30, "", "ext4", new byte[] {'/'}, List.of())), GuestMonitor.NONE);
        inside = appliance.inside(new GuestScript("a script", """
                echo "running as $(id -un) in $(pwd), $([ $$ -lt 50 ] && echo alone), with '$1'"
                read word || echo nothing to read
                mount | grep -c '^proc'
                ls /run /tmp
                ip -o link | grep -v ' lo:'
                echo mine > /usr/local/mine
                echo lost > /tmp/lost
                (sleep 1000; echo late) &
                exit 7
                """.getBytes(StandardCharsets.UTF_8), "/bin/bash", List.of("it's \u00e9".getBytes(StandardCharsets.ISO_8859_1)),
                InputStream.nullInputStream(), 1 << 20, TIME), LOG, GuestMonitor.NONE);
        appliance.trim(GuestMonitor.NONE);
        appliance.leave(GuestMonitor.NONE);
        assertThrows(IllegalStateException.class, () -> appliance.enter(0, mounts, GuestMonitor.NONE));
        appliance.shutDown(GuestMonitor.NONE);
    }

    private static GuestMachine machine(String name, List<Path> disks) throws IOException {
        List<GuestDrive> drives = new ArrayList<>();
        for (Path disk : disks) {
            BlockDevice device = RawFile.open(disk);
            DEVICES.add(device);
            drives.add(new GuestDrive(disk.getFileName().toString(), device));
        }
        return new GuestMachine(name, drives);
    }

    private static GuestMount logical(String name, String path) {
        return new GuestMount(0, 0, 0, name, "ext4", path.getBytes(StandardCharsets.UTF_8), List.of());
    }

    @AfterAll
    static void end() throws IOException {
        if (appliance != null) {
            appliance.close();
        }
        for (BlockDevice device : DEVICES) {
            device.close();
        }
        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void aTwinHasItsOwnChangesOnly() throws IOException {
        for (int twin = 0; twin < 2; twin++) {
            List<String> lines = lines(twin, 0);
            lines.addAll(lines(twin, 1));
            assertEquals(Set.of("twin " + twin), Set.copyOf(lines));
            assertEquals("0", Tools.bash("qemu-img map --output=json '" + appliance.overlay(twin, 2)
                    + "' | grep -c '\"depth\": 0' || true").strip(), "the other volume group was not touched");
        }
    }

    /** What the edits have written as it stands on a drive; not read into memory, which a disk need not fit in. */
    private static List<String> lines(int machine, int drive) throws IOException {
        Path raw = folder.resolve("raw");
        try {
            Tools.run("qemu-img", "convert", "-f", "qcow2", "-O", "raw", appliance.overlay(machine, drive).toString(), raw.toString());
            return new ArrayList<>(Tools.bash("LC_ALL=C grep -aPo '^twin [0-9]$' '" + raw + "' || true").lines().toList());
        } finally {
            Files.deleteIfExists(raw);
        }
    }

    @Test
    void whatRanInAMachineSawAMachineWithoutNetwork() throws IOException {
        assertEquals(7, inside.status());
        assertFalse(inside.cut());
        List<String> lines = new String(inside.open().readAllBytes(), StandardCharsets.ISO_8859_1).lines().toList();
        assertEquals("running as root in /, alone, with 'it's \u00e9'", lines.get(0));
        assertEquals(List.of("nothing to read", "1", "/run:", "lock", "mirage-script", "", "/tmp:"), lines.subList(1, lines.size()));
        assertEquals(inside.text(), LOG.toString(StandardCharsets.UTF_8));
    }

    @Test
    void whatItWroteIsOnTheDiskAndNothingElse() throws IOException {
        Path raw = folder.resolve("three");
        Tools.run("qemu-img", "convert", "-f", "qcow2", "-O", "raw", appliance.overlay(2, 0).toString(), raw.toString());
        try (LoopMount before = LoopMount.open(debian, ROOT_AT, "ro,noload"); LoopMount after = LoopMount.open(raw, ROOT_AT, "ro,noload")) {
            assertEquals("mine", Files.readString(after.folder().resolve("usr/local/mine")).strip());
            String different = Tools.attempt("diff", "-rq", "--no-dereference", before.folder().toString(), after.folder().toString())
                    .output();
            assertEquals(List.of("Only in " + after.folder() + "/usr/local: mine"), Arrays.asList(different.strip().split("\n")));
            Tools.run("e2fsck", "-fn", after.device());
        } finally {
            Files.deleteIfExists(raw);
        }
    }
}
