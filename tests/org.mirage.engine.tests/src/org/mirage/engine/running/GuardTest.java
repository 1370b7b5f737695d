// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.testing.Tools;

/** What keeps services from starting in a machine without dpkg is put back, whatever was done meanwhile; a real shell does it. */
class GuardTest {

    /** All that such a machine need have. */
    private static final List<String> PROGRAMS = List.of("cat", "chmod", "cksum", "cp", "head", "ls", "mkdir", "mv", "rm", "sed", "touch");
    /** What else one with SELinux has. */
    private static final List<String> MORE = List.of("awk", "find", "sort");
    private static final String SYSTEMCTL = "#!/bin/sh\necho the machine\\'s own\n";

    @TempDir
    Path folder;

    private Path root;
    private Path systemctl;
    private Path policy;

    @BeforeEach
    void machine() throws IOException {
        root = Files.createDirectory(folder.resolve("root"));
        Files.createDirectories(root.resolve("usr/sbin"));
        systemctl = program("systemctl", SYSTEMCTL);
        policy = root.resolve("usr/sbin/policy-rc.d");
        Path programs = Files.createDirectory(folder.resolve("programs"));
        for (String program : PROGRAMS) {
            link(programs, program);
        }
    }

    private static void link(Path programs, String program) throws IOException {
        executable(programs.resolve(program), "#!/bin/sh\nexec " + Tools.bash("type -P " + program).strip() + " \"$@\"\n");
    }

    private Path program(String name, String text) throws IOException {
        return executable(Files.createDirectories(root.resolve("usr/bin")).resolve(name), text);
    }

    private static Path executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void run(String... scripts) throws IOException {
        runIn("type=", scripts);
    }

    private void runIn(String settings, String... scripts) throws IOException {
        // what a shell reads behind #! is this machine's
        String text = new String(Scripts.read(scripts), StandardCharsets.UTF_8)
                .replaceAll("(?<![\\w/!*])/((?:usr/)?s?bin\\b|var/lib/dpkg)", root + "/$1")
                .replace("/proc/mounts", folder.resolve("mounts").toString());
        Tools.run("env", "-i", "PATH=" + folder.resolve("programs"), "/bin/sh", "-c",
                "own='" + folder.resolve("own") + "'; " + settings + "\n" + text);
    }

    private void checkPutBack() throws IOException {
        assertEquals(SYSTEMCTL, Files.readString(systemctl));
        assertEquals("", Tools.run("find", root.toString(), "-name", "*.mirage", "-o", "-name", "*.ours"));
    }

    @Test
    void noProgramIsNeededThatMachinesMayLack() throws IOException {
        run("guard");
        assertTrue(Files.readString(systemctl).contains("services do not start here"));
        assertTrue(Files.readString(policy).endsWith("exit 101\n"));

        run("unguard");
        checkPutBack();
        assertFalse(Files.exists(policy));
    }

    @Test
    void aPolicyThatWasThereComesBack() throws IOException {
        Files.writeString(policy, "#!/bin/sh\nexit 0\n");
        run("guard");

        run("unguard");
        checkPutBack();
        assertEquals("#!/bin/sh\nexit 0\n", Files.readString(policy));
    }

    @Test
    void aPolicyThatIsPutThereMeanwhileStays() throws IOException {
        Files.writeString(policy, "#!/bin/sh\nexit 0\n");
        run("guard");
        Files.writeString(policy, "#!/bin/sh\nexit 101\n");

        run("unguard");
        checkPutBack();
        assertEquals("#!/bin/sh\nexit 101\n", Files.readString(policy));
    }

    @Test
    void whatIsKilledWhileItHasTheMachinesOwnProgramDoesNoHarm() throws IOException {
        Path dracut = program("dracut", "#!/bin/sh\nkill -KILL $PPID\n");
        run("guard");
        Tools.bash("'" + dracut + "' 2> /dev/null || true");
        assertEquals(SYSTEMCTL, Files.readString(systemctl));

        run("unguard");
        checkPutBack();
    }

    /** Where a file system keeps whole seconds, the first one of a run has passed in part when a change gets its beginning as its time. */
    @Test
    void whatChangedInTheFirstSecondIsLabelled() throws IOException {
        for (String program : MORE) {
            link(folder.resolve("programs"), program);
        }
        Files.writeString(folder.resolve("mounts"), "/dev/vda " + root + " ext4 rw 0 0\n");
        Path changed = Files.writeString(root.resolve("changed"), "x");
        String settings = "type=targeted; contexts='" + folder.resolve("mounts") + "'";
        for (int later : new int[] {0, 3}) {
            run("guard");
            long second = Long.parseLong(Tools.run("stat", "-c", "%Z", changed.toString()).strip());
            Tools.run("touch", "-d", "@" + (second + later) + ".999999999", folder.resolve("own/guard/begin").toString());
            runIn(settings, "unguard");
            String listed = Files.readString(folder.resolve("own/changed"));
            assertEquals(later == 0, listed.contains("f" + changed + "\0"), listed);
        }
    }
}
