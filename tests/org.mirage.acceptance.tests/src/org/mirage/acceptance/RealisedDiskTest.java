// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.disk.DiskFormat;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.ImportDisks;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.OpenVersion;
import org.mirage.engine.RealiseReport;
import org.mirage.engine.RealiseVersions;
import org.mirage.engine.UpdateReport;
import org.mirage.engine.UpdateVersions;
import org.mirage.engine.UpdatedVersion;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionName;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.store.VolumeRecord;
import org.mirage.testing.LoopMount;
import org.mirage.testing.MountedTruth;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;
import org.mirage.testing.Truth;

/**
 * Real machines with every kind of edit: the disks hold what the versions say, their programs see what was meant, and the machines start
 * with it.
 */
@Tag("full")
class RealisedDiskTest {

    private static final String CHANGES = """
            mirage changes 1
            title "Every kind of edit"

            put file /etc/hosts
              text
              | 127.0.0.1 localhost
              | 127.0.1.1 mirage-test
            host-name mirage-edited
            put file /srv/first
              mode 0640
              owner 1000:70000
              time 2001-02-03T04:05:06.789123456Z
              text
              | one
            put dir /srv/folder
              mode 2770
            put link /srv/folder/to
              target ../first
            put char /srv/null
              device 1:3
            put block /srv/disk
              device 259:70000
            put fifo /srv/pipe
            put socket /srv/socket
            put file /srv/large
              from disk large.bin
            put file "/srv/odd \\xff name"
              text no-newline
              | odd
            put-tree /srv/licenses
              from version debian@1 /usr/share/common-licenses
            rename /usr/share/doc/nano to /srv/nano-doc
            remove /etc/issue.net
            remove-tree /usr/share/doc/less
            remove /usr/bin/chsh
            put dir /usr/bin/chsh
            link /srv/second to /srv/first
            set /usr/bin/less
              attribute user.note checked
            set /etc/shells
              mode 0600
              owner 3:4
              time 1999-12-31T23:59:59.000000001Z
            set /var
              time 2020-01-01T00:00:00Z
            put file /boot/note
              text
              | where the kernel is
            set /srv/second
              flags immutable
            replace /boot/grub/grub.cfg
              pattern "^set timeout=.*"
              with "set timeout=1"
              times 1
            set-key /etc/hosts
              form hosts
              key 10.0.0.53
              value "ns ns.example.org"
            set-key /etc/systemd/journald.conf
              form ini
              section Journal
              key SystemMaxUse
              value 200M
            set-key /etc/sysctl.conf
              form equals
              key net.ipv4.ip_forward
              value 1
            set-key /etc/login.defs
              form spaces
              key PASS_MAX_DAYS
              value 365
            drop-key /etc/login.defs
              form spaces
              key ERASECHAR
            insert-line /etc/shells
              line /bin/edited
              after ^/bin/
              unless-present
            drop-line /etc/shells
              line /bin/rbash
              times 1
            patch /etc/issue
              diff
              | @@ -1 +1 @@
              | -Debian GNU/Linux 12 \\n \\l
              | +Edited \\n \\l
            time-zone Europe/Berlin
            locale C.UTF-8
            add-user anna
              groups sudo
              shell /bin/bash
            add-user bert
            add-user carl
            set-password carl
              value "what he knows"
            set-password anna
              hash $6$salt$anna
            set-password bert
              hash $6$salt$bert
            lock-user anna
            lock-user bert
            unlock-user anna
            add-ssh-key anna
              key "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ3cT5sWcVnOG4hkqDIzPS1cGJ6TtXzTzpIhVfDPMWvO anna@home"
            enable-service systemd-networkd.service
            disable-service apt-daily.timer
            first-boot-script report
              interpreter /bin/sh
              text
              | echo "first start of $(cat /etc/hostname) by $(id -un)" > /dev/ttyS0
            end
            """;
    /** What the machine's own programs say of the settings. */
    private static final String SETTINGS = """
            chroot '%s' sh -c '
                id -nG anna; id -nG bert
                for user in anna bert; do passwd -S $user | cut -d " " -f 2; done
                stat -c "%%a %%U:%%G" /home/anna/.ssh/authorized_keys
                perl -e "@s = getpwnam(q(carl)); print crypt(q(what he knows), \\$s[1]) eq \\$s[1] ? qq(right\\n) : qq(wrong\\n)"
                stat -c "%%F %%s" /srv/socket /srv/large; getent hosts ns.example.org
                systemd-analyze cat-config systemd/journald.conf | grep ^SystemMaxUse; grep -c ^net.ipv4.ip_forward=1$ /etc/sysctl.conf
                date -d 2026-01-01 +%%Z; cat /etc/timezone; cat /etc/default/locale; cat /etc/hosts
                systemctl is-enabled systemd-networkd.service apt-daily.timer
                grep -E "^(PASS_MAX_DAYS|ERASECHAR)" /etc/login.defs
                grep ^/bin/ /etc/shells; head -n 1 /etc/issue' 2>&1 || true
            """;
    private static final String AS_MEANT = """
            anna sudo
            bert
            P
            L
            600 anna:anna
            right
            socket 0
            regular file 3000001
            10.0.0.53       ns ns.example.org
            SystemMaxUse=200M
            1
            CET
            Europe/Berlin
            LANG=C.UTF-8
            127.0.0.1 localhost
            127.0.1.1 mirage-edited
            10.0.0.53 ns ns.example.org
            enabled
            disabled
            PASS_MAX_DAYS\t365
            /bin/sh
            /bin/bash
            /bin/dash
            /bin/edited
            Edited \\n \\l
            """;
    /** What the programs of the machine do; the two packages that go have settings of their own. */
    private static final String RUNS = """
            mirage changes 1
            title "Every kind of edit that runs programs of the machine"

            install-packages
              file from disk mirage-small_1.0_all.deb
              repository .
              package mirage-other=1.0
            run-script
              argument "it's so"
              about "leave all kinds"
              text
              | set -e
              | cd /srv
              | printf %s "$1" > ran
              | chown 1000:70000 ran
              | touch -d '2001-02-03 04:05:06.789123456 UTC' ran
              | ln ran ran-too
              | ln -s ran ran-link
              | mkfifo ran-pipe
              | mknod ran-device c 1 3
              | rm "$(printf 'odd \\377 name')"
            remove-packages
              package nano
            remove-packages
              package procps
              purge
            set /srv/ran
              mode 0600
            end
            """;
    private static final String RAN = """
            chroot '%s' sh -c '
                dpkg-query -W -f "\\${db:Status-Abbrev} \\${Package} \\${Version}\\n" mirage-other mirage-small nano | cut -d " " -f 1,3-
                dpkg-query -W -f "\\${db:Status-Status}\\n" procps; dpkg --audit; ls /etc/nanorc /etc/sysctl.conf /usr/bin/nano /usr/bin/free
                cat /usr/share/mirage-other/version /srv/ran-too; echo; stat -c "%%a %%u:%%g %%h %%Y" /srv/ran; stat -c "%%n %%F" /srv/ran-*
                ls /usr/sbin/policy-rc.d /usr/bin/systemctl.mirage' 2>&1 || true
            """;
    private static final String AS_RUN = """
            ii mirage-other 1.0
            ii mirage-small 1.0
            rc nano 7.2-1+deb12u1
            not-installed
            ls: cannot access '/etc/sysctl.conf': No such file or directory
            ls: cannot access '/usr/bin/nano': No such file or directory
            ls: cannot access '/usr/bin/free': No such file or directory
            /etc/nanorc
            1.0
            it's so
            600 1000:70000 2 981173106
            /srv/ran-device character special file
            /srv/ran-link symbolic link
            /srv/ran-pipe fifo
            /srv/ran-too regular file
            ls: cannot access '/usr/sbin/policy-rc.d': No such file or directory
            ls: cannot access '/usr/bin/systemctl.mirage': No such file or directory
            """;
    private static final String FIRST_START = "first start of mirage-edited by root";
    private static final long MIB = 1 << 20;
    private static final long SECOND = 411648 * 512L;

    @TempDir
    static Path folder;
    private static Library library;

    @BeforeAll
    static void realise() throws IOException {
        assumeTrue(LoopMount.possible(), "mounting needs root");
        library = Library.open(folder.resolve("library"));
        List<VersionName> versions = List.of(new VersionName("debian", 2), new VersionName("debian-parts", 2));
        for (VersionName version : versions) {
            new ImportDisks(library).files(List.of(TestImages.get(version.image()))).image(version.image()).call(Monitor.NONE);
        }
        byte[] large = new byte[3_000_001];
        new Random(1).nextBytes(large);
        Files.write(folder.resolve("large.bin"), large);
        UpdateReport updated = new UpdateVersions(library, GivenChanges.read(CHANGES.getBytes(StandardCharsets.UTF_8), "edits", folder))
                .targets(versions.stream().map(version -> new VersionName(version.image(), 0)).toList()).call(Monitor.NONE);
        for (UpdatedVersion version : updated.versions()) {
            assertEquals(List.of(), version.conflicts());
        }
        for (RealiseReport report : new RealiseVersions(library, versions).call(Monitor.NONE)) {
            assertNull(report.failure());
            assertTrue(report.newBytes() < 8 * MIB, report + "");
        }
    }

    @AfterAll
    static void close() {
        if (library != null) {
            library.close();
        }
    }

    private static Path export(String image, DiskFormat format) throws IOException {
        return export(new VersionName(image, 2), format);
    }

    private static Path export(VersionName version, DiskFormat format) throws IOException {
        Path target = folder.resolve(version.image() + "-" + version.number() + "." + format.name().toLowerCase());
        new ExportDisk(library, version).target(target).format(format).overwrite(true).call(Monitor.NONE);
        return target;
    }

    private static void assertHolds(String image, int volume, Path disk, long offset, String options) throws IOException {
        assertHolds(new VersionName(image, 2), volume, disk, offset, options);
    }

    private static void assertHolds(VersionName version, int volume, Path disk, long offset, String options) throws IOException {
        VersionFiles files = new OpenVersion(library, version).call(Monitor.NONE);
        VolumeRecord record = files.record().volumes().get(volume);
        Map<String, Truth> truth;
        try (LoopMount mount = LoopMount.open(disk, offset, options)) {
            truth = new TreeMap<>(MountedTruth.walk(mount.folder()));
            truth.replaceAll((path, one) -> one.withoutStoredAcls());
        }
        assertEquals(List.of(), ManifestAgainstTruth.differences(files,
                files.find(("/volumes/" + record.uuid()).getBytes(StandardCharsets.UTF_8)), truth, UnaryOperator.identity()));
    }

    private static void assertSettings(Path disk, long offset, String options, String meant) throws IOException {
        assertSaid(SETTINGS, meant, disk, offset, options);
    }

    private static void assertSaid(String asked, String meant, Path disk, long offset, String options) throws IOException {
        try (LoopMount mount = LoopMount.open(disk, offset, options)) {
            assertEquals(meant, Tools.bash(asked.formatted(mount.folder())));
        }
    }

    @Test
    void theDiskHoldsWhatTheVersionSays() throws IOException {
        Path disk = export("debian", DiskFormat.RAW);
        assertHolds("debian", 0, disk, MIB, "ro,noload");
        assertSettings(disk, MIB, "ro,noload", AS_MEANT);
        Tools.run("e2fsck", "-fn", disk + "?offset=" + MIB);
    }

    @Test
    void soDoPartitionsOfTheirOwnForXfsAndBoot() throws IOException {
        Path disk = export("debian-parts", DiskFormat.RAW);
        assertHolds("debian-parts", 0, disk, MIB, "ro,noload");
        assertHolds("debian-parts", 1, disk, SECOND, "ro,norecovery");
        // this machine's table of hosts has a name that was not its own before, which is left alone
        assertSettings(disk, SECOND, "ro,norecovery", AS_MEANT.replace("127.0.1.1 mirage-edited", "127.0.1.1 mirage-test"));
        Tools.run("e2fsck", "-fn", disk + "?offset=" + MIB);
        Path root = folder.resolve("root.raw");
        Tools.bash("dd if='" + disk + "' of='" + root + "' bs=1M iflag=skip_bytes skip=" + SECOND + " conv=sparse status=none");
        Tools.run("xfs_repair", "-n", "-f", root.toString());
    }

    @Test
    void soItDoesWhenProgramsOfTheMachineRan() throws IOException {
        UpdateReport updated = new UpdateVersions(library,
                GivenChanges.read(RUNS.getBytes(StandardCharsets.UTF_8), "runs", TestImages.get("packages")))
                        .targets(List.of(new VersionName("debian", 2))).call(Monitor.NONE);
        VersionName made = new VersionName("debian", updated.versions().getFirst().made().number());
        Path disk = export(made, DiskFormat.RAW);
        assertHolds(made, 0, disk, MIB, "ro,noload");
        assertSaid(RAN, AS_RUN, disk, MIB, "ro,noload");
        Tools.run("e2fsck", "-fn", disk + "?offset=" + MIB);
        String console = SerialConsole.until("login:", disk, "raw");
        assertTrue(console.contains("mirage-edited login:"), console);
    }

    private static void assertStarts(String image) throws IOException {
        String console = SerialConsole.untilAll(List.of("login:", FIRST_START), export(image, DiskFormat.QCOW2), "qcow2");
        assertTrue(console.contains("mirage-edited login:"), console);
        assertTrue(console.contains(FIRST_START), console);
    }

    @Test
    void theMachineStarts() throws IOException {
        assertStarts("debian");
    }

    @Test
    void theMachineOfSeveralPartitionsStarts() throws IOException {
        assertStarts("debian-parts");
    }
}
