// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.mirage.engine.MirageException;
import org.mirage.engine.UpdatedVersion;
import org.mirage.engine.made.MadeVolume;
import org.mirage.engine.made.QuietMonitor;
import org.mirage.engine.changes.ChangeSet;

/** Traces of a machine go, and nothing else: whatever links, mounts and names an image has. */
class SanitiseTest extends ReadyLibrary {

    private static MadeVolume used() {
        MadeVolume machine = machine().directory("etc/systemd/system").file("var/log/syslog", "x").file("var/log/app/keep", "x").file("var/log/a.log.1", "x")
                .file("var/log/journal/0123/system.journal", "x").file("tmp/.hidden", "x").file("tmp/a/b/c", "x")
                .file("var/cache/apt/archives/x.deb", "x").directory("var/cache/apt/archives/partial").file("root/.bash_history", "x")
                .file("root/.profile", "x").file("root/.ssh/id_rsa", "x").file("home/odd name/.zsh_history", "x")
                .file("srv/git/.ssh/authorized_keys", "x").file("etc/ssh/ssh_host_rsa_key", "x").file("etc/ssh/sshd_config", "x")
                .file("usr/sbin/sshd", "x").file("usr/bin/ssh-keygen", "x").file("var/spool/mail/anna", "x")
                .link("var/mail", "spool/mail").file("etc/fstab~", "x").file("etc/a.bak", "x").file("usr/a.bak", "x")
                .file("var/spool/cron/crontabs/root", "x").file("var/spool/cron/atjobs/.SEQ", "0012f\n").link("run", "/")
                .file("etc/sysconfig/network-scripts/ifcfg-eth0", "DEVICE=eth0\nHWADDR=00:11\nDHCP_HOSTNAME=x\n")
                .file("etc/passwd", """
                        root:x:0:0:root:/root:/bin/sh
                        daemon:x:1:1::/usr/sbin:/bin/false
                        git:x:200:200::/srv/git:/bin/sh
                        anna:x:1000:1000:Anna,,,:/home/anna:/bin/sh
                        ann:x:1001:100::/home/anna/ann:/bin/sh
                        """)
                .file("etc/shadow", "root:*:1::::::\nanna:$6$secret:1::::::\nann:!:1::::::\n")
                .file("etc/group", "root:x:0:anna\nsudo:x:27:ann,anna,git\nadm:x:4:anna,ann\nusers:x:100:\nanna:x:1000:\n")
                .file("etc/gshadow", "root:*::anna\nsudo:*:anna:ann,anna,git\nadm:*:ann,anna:anna,ann\nanna:!::\n")
                .file("etc/subuid", "anna:100000:65536\nann:165536:65536\n").file("home/anna/file", "x").file("home/anna/ann/file", "x");
        machine.entry("home/anna").owner(1000).group(1000);
        machine.entry("home/anna/ann").owner(1001).group(100);
        return machine;
    }

    @Test
    void tracesGoAndAllElseStays() throws IOException {
        add(used());
        assertEquals(1, apply(changes("sanitise")).count(UpdatedVersion.State.APPLIES));
        for (String path : List.of("/var/log/syslog", "/var/log/a.log.1", "/var/log/journal/0123", "/tmp/.hidden", "/tmp/a",
                "/var/cache/apt/archives/x.deb", "/root/.bash_history", "/root/.ssh", "/home/odd name/.zsh_history", "/srv/git/.ssh",
                "/etc/ssh/ssh_host_rsa_key", "/var/spool/mail/anna", "/etc/fstab~", "/etc/a.bak", "/var/spool/cron/crontabs/root")) {
            assertNull(find(path), path);
        }
        for (String path : List.of("/var/log/app/keep", "/var/log/journal", "/tmp", "/var/cache/apt/archives/partial", "/root/.profile",
                "/etc/ssh/sshd_config", "/usr/a.bak", "/home/anna/file", "/var/mail", "/etc/passwd", "/var/spool/cron/crontabs",
                "/etc/systemd/system/multi-user.target.wants/mirage-ssh-host-keys.service")) {
            assertNotNull(find(path), path);
        }
        assertEquals("", read("/etc/machine-id"));
        assertEquals("00000\n", read("/var/spool/cron/atjobs/.SEQ"));
        assertEquals("DEVICE=eth0\n", read("/etc/sysconfig/network-scripts/ifcfg-eth0"));
        // nothing is left to be done
        assertEquals(1, apply(changes("sanitise")).count(UpdatedVersion.State.ALREADY_THERE));
    }

    @Test
    void swapFilesAreTold() throws IOException {
        add(used().file("etc/fstab", "#/old.img none swap sw 0 0\n/swap.img none swap sw 0 0\n/dev/sda2 none swap sw 0 0\nLABEL=x / ext4 defaults 0 1\n"));
        List<String> notes = new ArrayList<>();
        ReadyMadeSets.get("sanitise").changes(files("made"), values(), new QuietMonitor() {
            @Override
            public void note(String text) {
                notes.add(text);
            }
        });
        assertEquals(List.of("/swap.img is a swap file and stays as it is, with what was in memory; mkswap in the machine makes it anew"),
                notes.stream().filter(note -> note.contains("swap")).toList());
    }

    @Test
    void kindsCanBeKept() throws IOException {
        add(used());
        apply(changes("sanitise", "keep=ssh-userdir, logfiles,machine-id,net-hwaddr"));
        assertNotNull(find("/root/.ssh/id_rsa"));
        assertNotNull(find("/var/log/syslog"));
        assertEquals("0123456789abcdef\n", read("/etc/machine-id"));
        assertEquals("DEVICE=eth0\nHWADDR=00:11\n", read("/etc/sysconfig/network-scripts/ifcfg-eth0"));
        assertNull(find("/tmp/a"));
        String message = assertThrows(MirageException.class, () -> changes("sanitise", "keep=logs")).getMessage();
        assertTrue(message.contains("\"logs\" is no kind") && message.contains("logfiles"), message);
    }

    @Test
    void usersGoWithWhatIsTheirs() throws IOException {
        add(used());
        apply(changes("sanitise", "remove-users=ann"));
        assertNull(find("/home/anna/ann"));
        assertNotNull(find("/home/anna/file"));
        assertEquals("anna:x:1000:1000:Anna,,,:/home/anna:/bin/sh", read("/etc/passwd").lines().toList().getLast());
        assertEquals("root:x:0:anna\nsudo:x:27:anna,git\nadm:x:4:anna\nusers:x:100:\nanna:x:1000:\n", read("/etc/group"));
        assertEquals("root:*::anna\nsudo:*:anna:anna,git\nadm:*:anna:anna\nanna:!::\n", read("/etc/gshadow"));

        apply(changes("sanitise", "remove-users=all"));
        assertNull(find("/home/anna"));
        assertEquals("root:*:1::::::\n", read("/etc/shadow"));
        assertEquals("root:x:0:\nsudo:x:27:git\nadm:x:4:\nusers:x:100:\n", read("/etc/group"));
        assertEquals("root:*::\nsudo:*::git\nadm:*::\n", read("/etc/gshadow"));
        assertEquals("", read("/etc/subuid"));
        assertTrue(assertThrows(MirageException.class, () -> changes("sanitise", "remove-users=root")).getMessage().contains("root"));
    }

    @Test
    void linksLeadNowhereElseAndMountPointsStay() throws IOException {
        add(machine().file("etc/fstab", "/dev/sda1 / ext4\n/dev/sda2 /var/tmp/deep ext4\n").link("tmp", "/etc").link("var/log", "../usr/log")
                .file("usr/log/syslog", "x").link("var/spool/mail", "/root").file("root/precious", "x").directory("var/tmp/deep")
                .file("var/tmp/x", "x").link("var/lib/dhcp", "/").link("home/a", "/etc").link("etc/ssh/ssh_host_x", "/etc/passwd")
                .link("var/crash", "crash").link("var/crash2", "../../../.."),
                new MadeVolume(0, 2, "two").file("inner", "x").directory("lost+found"));
        assertEquals(1, apply(changes("sanitise")).count(UpdatedVersion.State.APPLIES));
        for (String path : List.of("/tmp", "/var/log", "/usr/log/syslog", "/root/precious", "/etc/passwd", "/usr", "/var/tmp/deep/lost+found",
                "/var/spool/mail", "/etc/os-release")) {
            assertNotNull(find(path), path);
        }
        assertNull(find("/var/tmp/x"));
        assertNull(find("/var/tmp/deep/inner"));
        assertNull(find("/etc/ssh/ssh_host_x"));
    }

    @Test
    @Timeout(60)
    void manyFilesAreAFewEdits() throws IOException {
        MadeVolume machine = machine();
        for (int i = 0; i < 5_000; i++) {
            machine.file("tmp/" + i, "");
        }
        machine.entry("tmp").permissions(01777).owner(3);
        add(machine);
        ChangeSet changes = changes("sanitise");
        assertTrue(changes.edits().size() < 10, changes.edits().toString());
        apply(changes);
        assertEquals(01777, find("/tmp").entry().permissions());
        assertEquals(3, find("/tmp").entry().owner());
        assertEquals(List.of(), files("made").list(find("/tmp")));
    }

    @Test
    void aDiskWithoutSystemIsRefused() throws IOException {
        add(new MadeVolume(0, 1, "one").file("a", "x"));
        assertTrue(assertThrows(MirageException.class, () -> changes("sanitise")).getMessage().contains("no /etc"));
    }
}
