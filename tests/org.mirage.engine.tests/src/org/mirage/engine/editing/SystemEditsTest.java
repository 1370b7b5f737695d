// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mirage.engine.applying.ConflictException;
import org.mirage.testing.LoopMount;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/** Settings of a real Debian machine are made as its own programs make them. */
class SystemEditsTest {

    private static LoopMount machine;

    @BeforeAll
    static void mount() throws IOException {
        assumeTrue(LoopMount.possible(), "loop mounts need root");
        machine = LoopMount.open(TestImages.get("debian-plus"), 1 << 20, "ro,noload");
    }

    @AfterAll
    static void unmount() throws IOException {
        if (machine != null) {
            machine.close();
        }
    }

    /** Without what tools leave besides: backups, locks, logs, and folders that are changed in their times only. */
    private static String essence(RootOverlay machine) throws IOException {
        return machine.changes().lines().filter(line -> !line.matches("(etc/(passwd|shadow|group|gshadow|subuid|subgid)-|etc/.pwd.lock"
                + "|var/log/.*|(etc|var|home|var/lib|var/log|var/cache|var/cache/ldconfig|run|root|etc/default|etc/systemd|srv|dev|dev/.*|tmp)) .*"))
                .collect(Collectors.joining("\n"));
    }

    private static void same(String script, List<String> edits) throws IOException {
        try (RootOverlay theirs = RootOverlay.open(machine.folder()); RootOverlay ours = RootOverlay.open(machine.folder())) {
            String output = theirs.run(script);
            for (String edit : edits) {
                ours.edit(edit, Map.of("p", "secret"));
            }
            String wanted = essence(theirs);
            assertTrue(!wanted.isEmpty(), output);
            if (!wanted.equals(essence(ours))) {
                String tables = "cd etc; tail -n 5 passwd shadow group gshadow subuid subgid default/locale timezone 2>&1";
                assertEquals(wanted + theirs.run(tables), essence(ours) + ours.run(tables), output);
            }
        }
    }

    @Test
    void usersAreAddedAsByUseradd() throws IOException {
        same("useradd -m -G sudo,adm -c 'Anna E' anna; useradd -m -u 1500 -s /bin/bash bob; useradd -r svc;"
                + " useradd -r -m -d /var/lib/exp exp; useradd -m -g 100 carl; useradd -m -d /srv/x/eve -u 1001 eve; useradd -r -u 300 low;"
                + " useradd -r low2",
                List.of("add-user anna\n  groups sudo adm\n  about \"Anna E\"", "add-user bob\n  uid 1500\n  shell /bin/bash",
                        "add-user svc\n  system", "add-user exp\n  home /var/lib/exp\n  system", "add-user carl\n  gid 100",
                        "add-user eve\n  uid 1001\n  home /srv/x/eve", "add-user low\n  uid 300\n  system", "add-user low2\n  system"));
    }

    @Test
    void passwordsAreLockedAndUnlockedAsByUsermod() throws IOException {
        same("useradd -m a; useradd -m b; useradd -m c; for u in a b c; do echo \"$u:\\$6\\$x\\$y\" | chpasswd -e; done; usermod -L b; usermod -L c;"
                + " usermod -L c; usermod -U c; usermod -U a",
                List.of("add-user a", "add-user b", "add-user c", "set-password a\n  hash $6$x$y", "set-password b\n  hash $6$x$y",
                        "set-password c\n  hash $6$x$y", "lock-user b", "lock-user c", "lock-user c", "unlock-user c", "unlock-user a"));
    }

    @Test
    void aPasswordIsOneThatTheMachineItselfAccepts() throws IOException {
        try (RootOverlay ours = RootOverlay.open(machine.folder())) {
            ours.edit("add-user anna", Map.of());
            ours.edit("set-password anna\n  value ${p}", Map.of("p", "pa$$ wörd"));
            String entry = ours.run("grep ^anna: /etc/shadow").strip();
            String hash = entry.split(":")[1];
            assertEquals(hash, Tools.run("openssl", "passwd", "-6", "-salt", hash.split("\\$")[2], "pa$$ wörd").strip());
            ours.edit("set-password anna\n  value ${p}", Map.of("p", "pa$$ wörd"));
            assertEquals(entry, ours.run("grep ^anna: /etc/shadow").strip());
            assertEquals("", ours.run("pwck -qr; grpck -qr"));
        }
    }

    @Test
    void zoneLocaleAndNameAreThoseOfTheMachine() throws IOException {
        same("ln -sfn /usr/share/zoneinfo/Europe/Berlin /etc/localtime; echo Europe/Berlin > /etc/timezone; echo LANG=C.UTF-8 > /etc/default/locale;"
                + " echo web.example.org > /etc/hostname", List.of("time-zone Europe/Berlin", "locale C.UTF-8", "host-name web.example.org"));
        try (RootOverlay ours = RootOverlay.open(machine.folder())) {
            Files.writeString(ours.root().resolve("etc/hosts"), "127.0.0.1 localhost mirage-test-2\n"
                    + "127.0.1.1\tmirage-test.lan  mirage-test # mirage-test\n::1 mirage-test web\n");
            ours.edit("host-name web", Map.of());
            assertEquals("127.0.0.1 localhost mirage-test-2\n127.0.1.1\tweb.lan  web # mirage-test\n::1 web\n",
                    ours.run("cat /etc/hosts"));
            ours.edit("time-zone Asia/Tokyo", Map.of());
            assertEquals("JST\n", ours.run("date +%Z"));
            assertEquals("/usr/share/zoneinfo/Nowhere: expected a time zone, found nothing", conflict(ours, "time-zone Nowhere"));
            assertEquals("/usr/lib/locale: expected the locale de_DE.UTF-8, found none of that name; generate it first",
                    conflict(ours, "locale de_DE.UTF-8"));
        }
    }

    @Test
    void keysLetInAsUsersWhoseHomeTheyLieIn() throws IOException {
        Path key = Files.createTempDirectory("key").resolve("k");
        Tools.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "me@home", "-f", key.toString());
        String line = Files.readString(Path.of(key + ".pub")).strip();
        try (RootOverlay ours = RootOverlay.open(machine.folder())) {
            ours.edit("add-user anna", Map.of());
            ours.edit("add-ssh-key anna\n  key \"" + line + "\"", Map.of());
            ours.edit("add-ssh-key anna\n  key ${p}", Map.of("p", "restrict " + line.replace("me@", "you@")));
            ours.edit("add-ssh-key root\n  key ${p}", Map.of("p", line));
            assertEquals(line + "\n", ours.run("cat /home/anna/.ssh/authorized_keys"));
            assertEquals("700 anna anna\n600 anna anna\n700 root root\n600 root root\n",
                    ours.run("stat -c '%a %U %G' /home/anna/.ssh /home/anna/.ssh/authorized_keys /root/.ssh /root/.ssh/authorized_keys"));
            assertEquals(Tools.run("ssh-keygen", "-l", "-f", key + ".pub"),
                    Tools.run("ssh-keygen", "-l", "-f", ours.root().resolve("home/anna/.ssh/authorized_keys").toString()));
            assertEquals("/etc/passwd: expected an entry of \"nobody2\", found none",
                    conflict(ours, "add-ssh-key nobody2\n  key \"" + line + "\""));
        }
    }

    @Test
    void whatIsInTheWayOfUsersIsNamed() throws IOException {
        try (RootOverlay ours = RootOverlay.open(machine.folder())) {
            ours.edit("add-user anna", Map.of());
            assertEquals("/etc/passwd: expected no user anna, found one of the number 1000", conflict(ours, "add-user anna"));
            assertEquals("/etc/passwd: expected the number 1000 to be free, found it is that of \"anna\"",
                    conflict(ours, "add-user bob\n  uid 1000"));
            assertEquals("/etc/group: expected no group sudo, found one of the number 27", conflict(ours, "add-user sudo"));
            assertEquals("/etc/group: expected an entry of \"nogroup2\", found none", conflict(ours, "add-user bob\n  groups nogroup2"));
            assertEquals("/etc/shadow: expected a password of anna, found none; anybody could log in then", conflict(ours, "unlock-user anna"));
            assertEquals("/etc/passwd: expected an entry of \"bob\", found none", conflict(ours, "lock-user bob"));
        }
    }

    private static String conflict(RootOverlay machine, String edit) throws IOException {
        String before = machine.changes();
        ConflictException refused = assertThrows(ConflictException.class, () -> machine.edit(edit, Map.of()));
        assertEquals(before, machine.changes());
        return refused.getMessage();
    }

    @Test
    void unitsAreEnabledAndDisabledAsBySystemctl() throws IOException {
        try (RootOverlay theirs = RootOverlay.open(machine.folder()); RootOverlay ours = RootOverlay.open(machine.folder())) {
            for (RootOverlay each : List.of(theirs, ours)) {
                each.run("cd /etc/systemd/system; mkdir -p more@.service.d; printf '[Unit]\\n[Install]\\nAlias=other.service\\nWantedBy=multi-user.target \\\\\\n"
                        + " graphical.target\\nRequiredBy=basic.target\\nAlso=more@a.service' > own.service; printf '[Install]\\nWantedBy=x-%%i.target"
                        + "\\nDefaultInstance=b' > more@.service; printf '[Install]\\nWantedBy=\\nWantedBy=y-%%j.target\\n' > more@.service.d/z.conf;"
                        + " ln -s /dev/null masked.service");
            }
            List<String> units = new ArrayList<>(theirs.run("cd /lib/systemd/system; grep -sl '^\\[Install' *.*; ls /etc/init.d").lines()
                    .filter(name -> !name.contains("\\")).toList());
            units.addAll(List.of("own", "more@", "more@x.service", "getty@tty7", "masked", "nowhere", "systemd-journald.service"));
            StringBuilder script = new StringBuilder("show() { find /etc/systemd/system /etc/rc?.d -type l -printf '%p %l\\n' -o -type d"
                    + " -name '*s' -printf '%p\\n' | sort | sha256sum; };");
            for (String unit : units) {
                script.append("systemctl enable '" + unit + "' > /dev/null 2>&1; echo " + unit + " $? $(show);");
                script.append("systemctl disable '" + unit + "' > /dev/null 2>&1; echo -" + unit + " $? $(show);");
                script.append("systemctl enable '" + unit + "' > /dev/null 2>&1;");
            }
            List<String> wanted = theirs.run(script.toString()).lines().toList();
            assertEquals(units.size() * 2, wanted.size());
            String show = script.substring(0, script.indexOf("};") + 2) + "echo $(show)";
            for (int i = 0; i < units.size(); i++) {
                step(ours, theirs, "enable-service", units.get(i), units.get(i), wanted.get(2 * i), show);
                step(ours, theirs, "disable-service", units.get(i), "-" + units.get(i), wanted.get(2 * i + 1), show);
                try {
                    ours.edit("enable-service " + units.get(i), Map.of());
                } catch (ConflictException e) {
                    // as the first time
                }
            }
        }
    }

    private static void step(RootOverlay ours, RootOverlay theirs, String verb, String unit, String label, String wanted, String show)
            throws IOException {
        String code = "0";
        String reason = "";
        try {
            ours.edit(verb + " " + unit, Map.of());
        } catch (ConflictException e) {
            code = "1";
            reason = e.getMessage();
        }
        String links = ours.run(show).strip();
        // systemctl says of units without installation that there is none, and succeeds
        boolean told = reason.contains("[Install]");
        String list = "; find /etc/systemd/system /etc/rc?.d -type l -printf '%p %l\\n' | sort";
        String got = label + " " + (told ? wanted.split(" ")[1] : code) + " " + links;
        if (!wanted.equals(got)) {
            assertEquals(wanted, got, verb + " " + unit + ": " + reason + "\nours after it\n" + ours.run("true" + list)
                    + "\ntheirs in the end\n" + theirs.run("true" + list));
        }
    }

    @Test
    void aScriptOfTheFirstStartIsAUnitThatSystemdTakes() throws IOException {
        try (RootOverlay ours = RootOverlay.open(machine.folder())) {
            ours.edit("first-boot-script hello\n  text\n  | #!/bin/sh\n  | echo hello > /root/hello", Map.of());
            assertEquals("", ours.run("systemd-analyze verify --man=no /etc/systemd/system/mirage-first-boot-hello.service 2>&1"
                    + " | grep mirage-first | grep -v 'started is not executable'"));
            assertEquals("enabled\n", ours.run("systemctl is-enabled mirage-first-boot-hello.service"));
            // what the unit does when it starts
            String steps = ours.run("sed -n 's/^ExecStart[^=]*=//p' /etc/systemd/system/mirage-first-boot-hello.service | sh -e; cat /root/hello;"
                    + " ls /var/lib/mirage/first-boot");
            assertEquals("hello\nhello.started\n", steps);
            assertEquals("/var/lib/mirage/first-boot/x: expected an interpreter, or a script that begins with #!, found neither",
                    conflict(ours, "first-boot-script x\n  text\n  | echo"));
        }
    }
}
