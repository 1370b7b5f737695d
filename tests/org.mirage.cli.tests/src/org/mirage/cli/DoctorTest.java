// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.cli.CommandLineRun.Ended;
import org.mirage.testing.Tools;

/** What doctor finds on this machine, and on one that lacks things. */
class DoctorTest {

    @TempDir
    private Path folder;

    @Test
    void everythingThatTheTestsNeedIsFine() throws IOException {
        Ended found = new CommandLineRun(folder).shell(
                "$MIRAGE doctor --json | jq -r '.[] | select(.state == \"fine\") | .part' | sort | tr '\\n' ' '; exit ${PIPESTATUS[0]}");

        assertEquals(0, found.code(), found.errors());
        for (String part : new String[] {"Java", "qemu-img", "qemu-nbd", "setpriv", "prlimit", "library", "temporary space"}) {
            assertTrue((" " + found.output()).contains(part), found.output());
        }
        assertFalse(Files.exists(folder.resolve("library")), "looking makes no library");
    }

    @Test
    void aMissingProgramIsBrokenWithACommandForEachDistribution() throws IOException {
        Path programs = Files.createDirectory(folder.resolve("programs"));
        Tools.bash("ln -s $(command -v setpriv) '" + programs + "'");

        Ended ended = new CommandLineRun(folder).with("PATH", programs.toString()).run("doctor");

        assertEquals(1, ended.code());
        assertTrue(ended.output().contains("broken   qemu-nbd"), ended.output());
        assertTrue(ended.output().contains("it is not installed; without it only raw disks are read"), ended.output());
        assertTrue(ended.output().contains("Debian, Ubuntu:  apt-get install qemu-utils"), ended.output());
        assertTrue(ended.output().contains("Fedora:          dnf install qemu-img"), ended.output());
        assertTrue(ended.output().contains("openSUSE:        zypper install qemu-tools"), ended.output());
        assertTrue(ended.output().contains("fine     setpriv"), ended.output());
        assertTrue(ended.output().endsWith("3 broken: Mirage does not work until that is mended.\n"), ended.output());
    }

    @Test
    void aProgramThatIsThereButDoesNotRunIsBroken() throws IOException {
        Path programs = Files.createDirectory(folder.resolve("programs"));
        Files.writeString(programs.resolve("qemu-nbd"), "#!/bin/sh\necho 'error while loading shared libraries' >&2; exit 127\n");
        Tools.bash("chmod 755 '" + programs + "/qemu-nbd'");

        Ended ended = new CommandLineRun(folder).with("PATH", programs + ":" + System.getenv("PATH")).run("doctor");

        assertEquals(1, ended.code());
        assertTrue(ended.output().contains("broken   qemu-nbd                  error while loading shared libraries; without it"), ended.output());
    }

    @Test
    void aDisplayThatDoesNotAnswerIsLacking() throws IOException {
        String absent = new CommandLineRun(folder).with("DISPLAY", "").with("WAYLAND_DISPLAY", "").run("doctor").output();
        String silent = new CommandLineRun(folder).with("DISPLAY", ":4711").with("WAYLAND_DISPLAY", "").run("doctor").output();

        assertTrue(absent.contains("lacking  display                   neither DISPLAY nor WAYLAND_DISPLAY is set"), absent);
        assertTrue(silent.contains("lacking  display                   nothing answers at DISPLAY=:4711"), silent);
    }

    @Test
    void aForeignFolderIsNoLibrary() throws IOException {
        Files.createDirectory(folder.resolve("library"));
        Files.writeString(folder.resolve("library/letter"), "x");

        Ended ended = new CommandLineRun(folder).run("doctor");

        assertEquals(1, ended.code());
        assertTrue(ended.output().contains("broken   library"), ended.output());
    }
}
