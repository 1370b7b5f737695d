// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.selinux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.Monitor;
import org.mirage.engine.UpdateReport;
import org.mirage.engine.UpdateVersions;
import org.mirage.engine.UpdatedVersion;
import org.mirage.engine.VersionName;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.made.TestLibrary;
import org.mirage.engine.running.FinishedRun;
import org.mirage.engine.running.RunOnVersion;
import org.mirage.engine.running.RunScript;
import org.mirage.testing.LoopMount;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/**
 * On the disk of a machine with an SELinux policy its own setfiles finds no wrong label after edits, nor after a run, nor after one in
 * which it was not there.
 */
@Tag("full")
class LabelledMachineTest {

    private static final long ROOT_AT = 1 << 20;
    private static final String CHANGES = """
            mirage changes 1

            put file /etc/motd.new
              text
              | hello
            put dir /var/www
            put file /var/www/page
              text
              | page
            add-user anna
            add-ssh-key anna
              key "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ3cT5sWcVnOG4hkqDIzPS1cGJ6TtXzTzpIhVfDPMWvO anna@home"
            rename /etc/default/useradd to /srv/useradd
            put-tree /usr/local/bin/init.d
              from version web@1 /etc/init.d
            first-boot-script hello
              interpreter /bin/sh
              text
              | true
            end
            """;
    private static final String SCRIPT = """
            #!/bin/sh -e
            mkdir -p /var/lib/mysql /root/.ssh /etc/ssh
            touch /var/lib/mysql/table /root/.ssh/authorized_keys /etc/ssh/ssh_host_rsa_key
            mv /etc/motd.new /var/log/moved
            echo page > /var/www/other
            """;

    private static final String SETFILES = "setfiles";
    /** The policy has the same label for it under its other name, but the program asks what it is called. */
    private static final String ASIDE = "/bin/bash -c 'exec -a setfiles setfiles.aside \"$@\"' setfiles";
    private static final String WITHOUT_SETFILES = """
            #!/bin/bash -e
            program=$(command -v setfiles)
            mv "$program" "$program.aside"
            mkdir -p /var/www/html /var/lib/mysql /root/.ssh
            touch /var/lib/mysql/table /root/.ssh/authorized_keys $'/var/www/html/a page\\n of \\xff "bytes" \\\\ = #'
            ln -s html /var/www/link
            mkfifo /var/lib/mysql/pipe
            mv /etc/issue /var/log/moved
            """;

    @TempDir
    Path folder;

    @Test
    void everyLabelIsWhatThePolicySays() throws IOException {
        assumeTrue(LoopMount.possible(), "only root can mount, which the truth of this test comes from");
        Path image = TestImages.get("selinux-machine");
        // else there would be nothing to be seen
        assertEquals("", wrong(image, SETFILES));
        try (TestLibrary made = new TestLibrary(folder.resolve("library"))) {
            made.add(image, "web");
            UpdateReport updated = new UpdateVersions(made.library(), GivenChanges.read(CHANGES.getBytes(StandardCharsets.UTF_8), "x", null))
                    .targets(List.of(new VersionName("web", 0))).call(Monitor.NONE);
            assertEquals(List.of(), updated.versions().stream().map(UpdatedVersion::conflicts).flatMap(List::stream).toList());
            RunScript script = new RunScript("moves", SCRIPT.getBytes(StandardCharsets.UTF_8));
            try (FinishedRun run = new RunOnVersion(made.library(), new VersionName("web", 2), List.of(script)).call(Monitor.NONE)
                    .orElseThrow()) {
                run.accept(Monitor.NONE);
            }
            Path edited = made.raw("web@2", folder.resolve("edited.raw"));
            assertEquals("", wrong(edited, SETFILES));
            assertEquals("system_u:object_r:httpd_sys_content_t:s0", label(edited, "/var/www/page"));
            Path run = made.raw("web@3", folder.resolve("run.raw"));
            assertEquals("", wrong(run, SETFILES));
            assertEquals("system_u:object_r:httpd_sys_content_t:s0", label(run, "/var/www/other"));
        }
    }

    @Test
    void soItIsWithoutSetfiles() throws IOException {
        assumeTrue(LoopMount.possible(), "only root can mount, which the truth of this test comes from");
        try (TestLibrary made = new TestLibrary(folder.resolve("library"))) {
            made.add(TestImages.get("selinux-machine"), "web");
            RunScript script = new RunScript("moves", WITHOUT_SETFILES.getBytes(StandardCharsets.UTF_8));
            try (FinishedRun run = new RunOnVersion(made.library(), new VersionName("web", 1), List.of(script)).call(Monitor.NONE)
                    .orElseThrow()) {
                String log = new String(run.log().readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(log.contains("no setfiles: labels are set without it") && !log.contains("_t:s0"), log);
                run.accept(Monitor.NONE);
            }
            Path raw = made.raw("web@2", folder.resolve("run.raw"));
            assertEquals("", wrong(raw, ASIDE));
            assertEquals("system_u:object_r:httpd_sys_content_t:s0", label(raw, "/var/www/html"));
            assertEquals("system_u:object_r:mysqld_db_t:s0", label(raw, "/var/lib/mysql/pipe"));
        }
    }

    /** What setfiles of the machine would change; it changes nothing. */
    private static String wrong(Path raw, String program) throws IOException {
        try (LoopMount mounted = LoopMount.open(raw, ROOT_AT, "ro,noload")) {
            return Tools.bash("""
                    cd '%s'
                    mount --bind /proc proc
                    trap 'umount proc' EXIT
                    chroot . %s -n -v -F -e /proc /etc/selinux/default/contexts/files/file_contexts / 2>&1
                    """.formatted(mounted.folder(), program));
        }
    }

    private static String label(Path raw, String path) throws IOException {
        try (LoopMount mounted = LoopMount.open(raw, ROOT_AT, "ro,noload")) {
            return Tools.run("getfattr", "--absolute-names", "--only-values", "-n", "security.selinux", mounted.folder() + path)
                    .replace("\0", "");
        }
    }
}
