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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
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

    static final String EDITS = """
            cd "$folder"
            chattr -i etc/f3 etc/kept; chattr -a etc/f4
            rm -r etc/deep/er empty
            rm etc/f3
            echo changed > etc/f7
            mv etc/f9 'etc/with "quotes"
            and a new line'
            echo odd > $'etc/-name \\xff\\xfe'
            mkdir -p srv/new/tree; for i in $(seq 30); do echo $i > srv/new/tree/$i; done
            printf end | dd of=srv/hole bs=1 seek=9000000 status=none
            head -c 3000000 /dev/urandom > srv/large
            chmod 4755 random; touch -d '2001-02-03 04:05:06.789123456' random
            touch -d '1955-02-03 04:05:06.75' etc/f8
            touch -d '2030-12-03 04:05:06.000000001' srv/new
            rm etc/f10; mkdir etc/f10; echo in > etc/f10/side
            rm etc/f12; ln -s ../random etc/f12; ln -sf /$(printf 'x%.0s' $(seq 150)) srv/far
            ln etc/f13 etc/f14-too; ln etc/f13 srv/f13
            rm etc/two; cp -p etc/one etc/two
            ln -f etc/f20 etc/f21
            mknod srv/null c 1 3; mknod srv/disk b 259 70000; mkfifo srv/pipe
            chown 1000:70000 etc/f15; chown 3000000000:1 srv/new/tree/5
            setfattr -n user.note -v checked etc/f16; setfattr -n user.dir -v there etc; setfattr -x user.old empty2
            setfacl -m u:1234:rw etc/f17; setfacl -d -m g:55:rx srv/new; setcap cap_net_raw+ep etc/f18
            setfattr -n security.selinux -v 'system_u:object_r:etc_t:s0' etc/f19
            echo within > acl/made
            name=$(printf 'n%.0s' $(seq 200)); mkdir -p srv/$name/$name; echo deep > srv/$name/$name/$name
            touch -d '2020-01-01' etc/deep; chmod 1777 srv
            mkdir -p srv/away/to; mv tree srv/away/to/there; chmod 700 srv/away/to/there; mv big srv/away/big; chown 5 srv/away/big
            sockets() { python3 -c 'import socket, sys
            for path in sys.argv[1:]: socket.socket(socket.AF_UNIX).bind(path)' "$@"; }
            mkdir -p srv/run/deep; sockets etc/plain srv/run/deep/socket $'srv/run/odd \\xff\\nsocket'; chmod 600 srv/run/deep/socket
            chown 12:3000000000 srv/run/deep/socket; setfacl -m u:9:rw srv/run/deep/socket; ln srv/run/deep/socket srv/run/deep/further
            setfattr -n security.selinux -v 'system_u:object_r:var_run_t:s0' srv/run/deep/socket
            touch -d '2012-03-04 05:06:07.890123456' srv/run/deep/socket srv/run/deep srv/run
            rm -r swapped; mv other swapped; rm -r nest/inner/gone; mv nest/inner/stays nest-stays; rm -r nest
            echo still > etc/kept/one; chattr +i etc/kept; chattr +a srv/large; chattr +d etc/f22 srv/new/tree/7
            """;
    static final String FILES = MadeDisk.FILES + """
            mkdir "$work/empty2" "$work/acl" "$work/etc/kept"; for i in tree/a tree/b other swapped nest/inner/gone nest/inner/stays; do mkdir -p "$work/$i"; echo $i > "$work/$i/file"; done
            head -c 600000 /dev/urandom > "$work/big"; echo one > "$work/etc/one"; ln "$work/etc/one" "$work/etc/two"
            """;
    static final String PREPARE = """
            cd "$folder"; chattr +i etc/f3 etc/kept; chattr +a etc/f4; setfattr -n user.old -v x empty2; setfacl -d -m u:7:rwx acl
            """;

    @TempDir
    static Path folder;
    private static TestLibrary library;
    private static final Map<String, RealiseReport> REPORTS = new LinkedHashMap<>();

    @BeforeAll
    static void realise() throws IOException {
        library = new TestLibrary(folder.resolve("library"));
        image("ext4", 128, "mke2fs -q -F -t ext4");
        edited("ext4", EDITS);
        library.add(folder.resolve("ext4.raw"), "twin");
        Files.copy(folder.resolve("ext4.raw"), folder.resolve("twin.raw"));
        edited("twin", "echo twin > \"$folder/etc/f30\"");
        image("xfs", 340, "mkfs.xfs -q -f");
        edited("xfs", EDITS);
        image("btrfs", 256, "mkfs.btrfs -q -f");
        edited("btrfs", EDITS);
        // what inodes of 128 bytes cannot keep, and what is too much for a disk
        image("coarse", 64, "mke2fs -q -F -t ext3 -I 128");
        PredictedVersion.make(library.library(), "coarse", "ext4");
        image("full", 24, "mke2fs -q -F -t ext4");
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

    private static void image(String name, int mebibytes, String make) throws IOException {
        Path disk = MadeDisk.by(folder, name + ".raw", FILES + "truncate -s " + mebibytes + "M \"$out\"; " + make
                + " \"$out\"; cp -r \"$work\" \"$out.files\"\n");
        try (LoopMount mount = LoopMount.open(disk, 0, "rw")) {
            Tools.bash("folder='" + mount.folder() + "'; cp -a '" + disk + ".files/.' \"$folder\"\n" + PREPARE);
        }
        library.add(disk, name);
    }

    private static void edited(String name, String edits) throws IOException {
        Path after = folder.resolve(name + "-edited.raw");
        Files.copy(folder.resolve(name + ".raw"), after);
        try (LoopMount mount = LoopMount.open(after, 0, "rw")) {
            Tools.bash("folder='" + mount.folder() + "'\n" + edits);
        }
        library.add(after, name + "-edited");
        PredictedVersion.make(library.library(), name, name + "-edited");
    }

    @AfterAll
    static void close() {
        library.close();
    }

    private static void check(String name, String... checker) throws IOException {
        assertNull(REPORTS.get(name).failure());
        Path raw = library.raw(name + "@2", folder.resolve(name + "-out.raw"));
        List<String> command = new ArrayList<>(List.of(checker));
        command.add(raw.toString());
        Tools.run(command.toArray(String[]::new));
        Map<String, String> wanted = PlanScriptTest.truth(folder.resolve(name + "-edited.raw"), 0);
        assertTrue(wanted.size() > 200);
        assertEquals(wanted, PlanScriptTest.truth(raw, 0));
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
