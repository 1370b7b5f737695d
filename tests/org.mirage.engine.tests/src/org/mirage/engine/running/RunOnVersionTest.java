// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.compare.ChangeKind;
import org.mirage.engine.compare.CompareProfile;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.made.ChildJvm;
import org.mirage.engine.made.ImportingProcess;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.Noting;
import org.mirage.engine.made.TestLibrary;
import org.mirage.testing.LoopMount;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/**
 * One appliance installs a server into a Debian and runs scripts in it; steps that fail before anything is unpacked leave no trace. What
 * is on the disk then, this machine's kernel and dpkg tell.
 */
class RunOnVersionTest {

    private static final long ROOT_AT = 1 << 20;
    /** What stands for a program that starts services writes before what it was asked. */
    private static final String NO = "services do not start here: ";

    @TempDir
    static Path folder;

    private static TestLibrary library;
    private static Path debian;
    private static VersionSummary made;
    private static final List<PlannedChange> PLANNED = new ArrayList<>();
    private static final List<String> FAILURES = new ArrayList<>();
    private static final Set<String> DIFFERENT = new TreeSet<>();
    private static String log;
    private static List<String> notes;

    /** A step that must fail, and may not change anything. */
    private record Failing(RunStep step) implements RunStep {

        @Override
        public String title() {
            return step.title();
        }

        @Override
        public boolean run(MachineRun machine, Monitor monitor) {
            FAILURES.add(assertThrows(MirageException.class, () -> step.run(machine, monitor)).getMessage());
            return false;
        }
    }

    @BeforeAll
    static void run() throws Exception {
        Assumptions.assumeTrue(LoopMount.possible(), "only root can mount, which the truth of this test comes from");
        debian = TestImages.get("debian");
        Path packages = TestImages.get("packages");
        library = new TestLibrary(folder.resolve("library"));
        library.add(debian, "web");
        List<RunStep> steps = List.of(new Failing(new InstallPackages(List.of(), List.of(packages), List.of("mirage-lacks"))),
                new Failing(script("tells its trouble", "#!/bin/sh\necho so it is\nexit 9\n")),
                new Failing(script("is of no kind", "#!/usr/bin/nothing\n")),
                new InstallPackages(List.of(packages.resolve("mirage-small_1.0_all.deb")), List.of(packages), List.of("openssh-server")),
                script("greets", "#!/bin/bash\necho \"hello from $(hostname)\"\nsystemctl start ssh\nsystemctl is-enabled ssh\nservice ssh start\n"
                        + "/etc/init.d/ssh start\nsleep 1\nif pgrep -x sshd; then echo 'a service runs'; exit 1; fi\n"
                        + "echo \"$1\" > /etc/motd\n").arguments(List.of("it's so".getBytes(StandardCharsets.UTF_8))),
                new InstallPackages(List.of(packages.resolve("mirage-small_2.0_all.deb")), List.of(), List.of()));
        RunOnVersion run = new RunOnVersion(library.library(), VersionName.parse("web"), steps).listener(new RunListener() {
            @Override
            public boolean planned(List<PlannedChange> changes) {
                PLANNED.addAll(changes);
                return true;
            }
        });
        try (FinishedRun finished = run.call(Monitor.NONE).orElseThrow()) {
            assertEquals(1, library.library().image("web").versions().size());
            Comparison difference = finished.difference(CompareProfile.EVERYTHING, Monitor.NONE);
            difference.visit(one -> {
                if (one.change().kind() != ChangeKind.NONE) {
                    DIFFERENT.add(new String(one.path(), StandardCharsets.UTF_8));
                }
                return true;
            }, Monitor.NONE);
            log = new String(finished.log().readAllBytes(), StandardCharsets.UTF_8);
            importMeanwhile();
            Noting noting = new Noting();
            made = finished.accept(noting);
            notes = noting.notes();
        }
    }

    /** While somebody looks at what a run did, others go on. */
    private static void importMeanwhile() throws Exception {
        Path small = MadeDisk.small(folder, "small.raw");
        try (ChildJvm other = new ChildJvm(ImportingProcess.class, folder.resolve("library"), small, "web", 1)) {
            assertEquals(null, other.line());
            assertEquals(0, other.await());
        }
    }

    private static RunScript script(String name, String text) {
        return new RunScript(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @AfterAll
    static void close() {
        if (library != null) {
            library.close();
        }
    }

    @Test
    void whatCannotBeDoneSaysWhy() {
        assertEquals(3, FAILURES.size());
        assertTrue(FAILURES.get(0).contains("mirage-nowhere"), FAILURES.get(0));
        assertTrue(FAILURES.get(1).contains("exit status 9") && FAILURES.get(1).endsWith("  so it is"), FAILURES.get(1));
        assertTrue(FAILURES.get(2).contains("exit status 127") || FAILURES.get(2).contains("exit status 126"), FAILURES.get(2));
    }

    @Test
    void whatAptWouldDoIsListedFirst() {
        assertTrue(PLANNED.stream().anyMatch(change -> change.name().equals("openssh-server") && change.installs()), PLANNED.toString());
        assertTrue(PLANNED.contains(new PlannedChange("mirage-small", "", "1.0")), PLANNED.toString());
        assertTrue(PLANNED.contains(new PlannedChange("mirage-small", "1.0", "2.0")), PLANNED.toString());
    }

    @Test
    void whatOthersImportedMeanwhileIsThereAndHasTheNumberBefore() throws IOException {
        assertEquals(List.of(1, 2, 3), library.library().image("web").versions().stream().map(VersionSummary::number).toList());
        assertEquals(3, made.number());
        assertEquals(List.of("web@2 was made while this ran in web@1; web@3 has nothing of that"), notes);
        assertEquals(List.of(library.library().version(VersionName.parse("web@1")).record()), library.library().record(made).parents());
    }

    @Test
    void theLogIsKeptWithTheVersion() throws IOException {
        StoredLog stored = StoredLog.of(library.library().record(made)).orElseThrow();
        assertEquals(log, new String(stored.open(library.library().store()).readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(log.getBytes(StandardCharsets.UTF_8).length, stored.bytes());
        assertEquals(6, stored.steps().size());
        assertTrue(log.contains("Setting up openssh-server"), log);
        assertTrue(log.contains("hello from localhost\n" + NO + "systemctl start ssh\nenabled\n"), log);
        assertEquals(1, library.library().record(made).parents().size());
    }

    @Test
    void noServiceStarts() {
        // the package's own script asked for it, and so did ours; had one been started, ours would have failed
        assertTrue(log.contains(NO + "invoke-rc.d --skip-systemd-native ssh start\n"), log);
        assertTrue(log.contains(NO + "start-stop-daemon --start "), log);
    }

    @Test
    void theDifferenceIsWhatAnInstallationLeaves() {
        assertTrue(DIFFERENT.containsAll(Set.of("/usr/sbin/sshd", "/etc/motd", "/var/lib/dpkg/status", "/usr/share/mirage-small/version")));
        for (String path : DIFFERENT) {
            assertFalse(path.contains("mirage.") || path.endsWith(".mirage") || path.startsWith("/var/lib/apt/lists/")
                    || path.startsWith("/var/cache/apt/") || path.startsWith("/run/") || path.startsWith("/tmp/")
                    || path.equals("/usr/sbin/policy-rc.d") || path.startsWith("/var/lib/dpkg/diversions"), path);
        }
    }

    @Test
    void theDiskIsAsDpkgLeavesIt() throws IOException {
        Path raw = library.raw("web", folder.resolve("made.raw"));
        try (LoopMount before = LoopMount.open(debian, ROOT_AT, "ro,noload"); LoopMount after = LoopMount.open(raw, ROOT_AT, "ro,noload")) {
            String root = after.folder().toString();
            Tools.run("e2fsck", "-fn", after.device());
            assertEquals("", Tools.run("dpkg", "--root=" + root, "--audit"));
            // documents left out of minimal images were missing before, too
            assertEquals(Tools.attempt("dpkg", "--root=" + before.folder(), "--verify").output(),
                    Tools.attempt("dpkg", "--root=" + root, "--verify").output());
            assertEquals("2.0", Files.readString(after.folder().resolve("usr/share/mirage-small/version")).strip());
            assertEquals("it's so", Files.readString(after.folder().resolve("etc/motd")).strip());
            assertTrue(Files.exists(after.folder().resolve("etc/ssh/ssh_host_ed25519_key")));
            assertEquals(Tools.run("dpkg-divert", "--root=" + before.folder(), "--list"), Tools.run("dpkg-divert", "--root=" + root, "--list"));
        }
    }
}
