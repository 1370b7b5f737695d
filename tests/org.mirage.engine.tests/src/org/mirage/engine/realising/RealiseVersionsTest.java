// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.ImportDisks;
import org.mirage.engine.Monitor;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.RealiseReport;
import org.mirage.engine.RealiseVersions;
import org.mirage.engine.UpdateVersions;
import org.mirage.engine.VersionDisks;
import org.mirage.engine.VersionName;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.exporting.VersionDevice;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.TestLibrary;
import org.mirage.testing.LoopMount;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/** Disks made from what versions say their files are, on several file systems in one start of an appliance. */
class RealiseVersionsTest {

    @TempDir
    static Path folder;
    @AutoClose
    private static TestLibrary library;
    private static EditedDisks disks;
    private static final Map<String, RealiseReport> REPORTS = new LinkedHashMap<>();

    @BeforeAll
    static void realise() throws IOException {
        library = new TestLibrary(folder.resolve("library"));
        disks = new EditedDisks(library, folder);
        disks.image("ext4", 128, "mke2fs -q -F -t ext4");
        disks.edited("ext4", EditedDisks.EDITS);
        disks.twin("ext4", "twin");
        disks.edited("twin", "echo twin > \"$folder/etc/f30\"");
        disks.image("xfs", 340, "mkfs.xfs -q -f");
        disks.edited("xfs", EditedDisks.EDITS);
        disks.image("btrfs", 256, "mkfs.btrfs -q -f");
        disks.edited("btrfs", EditedDisks.EDITS);
        // what inodes of 128 bytes cannot keep, and what is too much for a disk
        disks.image("coarse", 64, "mke2fs -q -F -t ext3 -I 128");
        PredictedVersion.make(library.library(), "coarse", "ext4");
        disks.image("full", 24, "mke2fs -q -F -t ext4");
        Files.copy(folder.resolve("ext4.raw"), folder.resolve("large.raw"));
        try (LoopMount mount = LoopMount.open(folder.resolve("large.raw"), 0, "rw")) {
            Tools.bash("head -c 40000000 /dev/urandom > '" + mount.folder() + "/random-too'");
        }
        library.add(folder.resolve("large.raw"), "large");
        PredictedVersion.make(library.library(), "full", "large");
        Path lvm = TestImages.get("lvm");
        new ImportDisks(library.library()).files(Stream.of("a.raw", "b.raw", "c.raw").map(lvm::resolve).toList()).oneMachine(true)
                .image("lvm").call(Monitor.NONE);
        Path fat = MadeDisk.by(folder, "fat.raw", "truncate -s 48M \"$out\"; mkfs.fat -F 32 -n ESP \"$out\" > /dev/null; mkdir -p \"$work/EFI/BOOT\"; "
                + "seq 90000 > \"$work/EFI/BOOT/BOOTX64.EFI\"; echo old > \"$work/EFI/old.cfg\"; echo gone > \"$work/EFI/gone\"; "
                + "MTOOLS_SKIP_CHECK=1 TZ=UTC mcopy -s -m -i \"$out\" \"$work/EFI\" ::\n");
        library.add(fat, "fat");
        update("fat", "remove /EFI/gone\nput file /EFI/old.cfg\n  text\n  | new\nput dir \"/EFI/Made Here\"\n"
                + "put file \"/EFI/Made Here/a longer name.txt\"\n  time 2021-03-04T05:06:08Z\n  text\n  | made\n"
                + "rename /EFI/BOOT to /EFI/moved\n");
        String home = library.library().record(library.library().image("lvm").newest()).volumes().stream()
                .filter(volume -> volume.device().equals("main/home")).findFirst().orElseThrow().uuid();
        update("lvm", "put file /volumes/" + home + "/note\n  text\n  | noted\n");
        for (RealiseReport report : new RealiseVersions(library.library(), Stream.of("ext4", "twin", "xfs", "btrfs", "coarse", "full", "fat", "lvm")
                .map(name -> new VersionName(name, 2)).toList()).call(Monitor.NONE)) {
            REPORTS.put(report.version().name(), report);
        }
    }

    private static void update(String image, String edits) throws IOException {
        byte[] changes = ("mirage changes 1\n\n" + edits + "end\n").getBytes(StandardCharsets.UTF_8);
        new UpdateVersions(library.library(), GivenChanges.read(changes, "changes", null)).targets(List.of(new VersionName(image, 1)))
                .call(Monitor.NONE);
    }

    private static void check(String name, String... checker) throws IOException {
        assertNull(REPORTS.get(name).failure());
        disks.check(name, checker);
    }

    @Test
    void ext4() throws IOException {
        check("ext4", "e2fsck", "-fn");
    }

    @Test
    void aTwinOfTheSameUuid() throws IOException {
        check("twin", "e2fsck", "-fn");
        assertTrue(REPORTS.get("twin").newBytes() < 200_000, REPORTS + "");
    }

    @Test
    void xfs() throws IOException {
        check("xfs", "xfs_repair", "-n");
    }

    @Test
    void btrfs() throws IOException {
        check("btrfs", "btrfs", "check", "--readonly", "--check-data-csum");
    }

    /** mtools and fsck.fat tell, since not every kernel mounts FAT. */
    @Test
    void fat() throws IOException {
        assertNull(REPORTS.get("fat").failure());
        Path raw = library.raw("fat@2", folder.resolve("fat-out.raw"));
        Tools.run("fsck.fat", "-n", raw.toString());
        String mtools = "export MTOOLS_SKIP_CHECK=1 LC_ALL=C.UTF-8 TZ=UTC; ";
        assertEquals("::/EFI\n::/EFI/Made Here\n::/EFI/Made Here/a longer name.txt\n::/EFI/moved\n::/EFI/moved/BOOTX64.EFI\n::/EFI/old.cfg\n",
                Tools.bash(mtools + "mdir -/ -b -i '" + raw + "' :: | sed 's|/$||' | LC_ALL=C sort"));
        assertEquals("made\nnew\n", Tools.bash(mtools + "for f in '/EFI/Made Here/a longer name.txt' /EFI/old.cfg; do mtype -i '" + raw
                + "' \"::$f\"; done"));
        assertEquals(Tools.bash("seq 90000 | sha256sum"), Tools.bash(mtools + "mtype -i '" + raw + "' ::/EFI/moved/BOOTX64.EFI | sha256sum"));
        String listed = Tools.bash(mtools + "mdir -i '" + raw + "' '::/EFI/Made Here'");
        assertTrue(listed.contains("2021-03-04") && listed.contains("5:06"), listed);
    }

    @Test
    void logicalVolumesOnThreeDisks() throws IOException {
        assertNull(REPORTS.get("lvm").failure());
        try (VersionDevice first = VersionDisks.open(library.library(), new VersionName("lvm", 1), 2);
                VersionDevice third = VersionDisks.open(library.library(), new VersionName("lvm", 2), 2)) {
            assertEquals(first.record(), third.record(), "the other volume group was not touched");
        }
    }

    @Test
    void whatCannotBeIsRefused() {
        String failure = REPORTS.get("coarse").failure();
        assertTrue(failure.startsWith("The disk of coarse@2 did not come out as the version says, so it was not kept: /"), failure);
        assertTrue(failure.contains(": time"), failure);
        assertThrows(NotFoundException.class, () -> VersionDisks.open(library.library(), new VersionName("coarse", 2), 0));
    }

    @Test
    void aDiskThatIsTooSmallIsSaidToBe() {
        String failure = REPORTS.get("full").failure();
        assertTrue(failure.startsWith("The files of full@2 cannot be written on sda: its file system is full: what is to be written needs "), failure);
        assertThrows(NotFoundException.class, () -> VersionDisks.open(library.library(), new VersionName("full", 2), 0));
    }
}
