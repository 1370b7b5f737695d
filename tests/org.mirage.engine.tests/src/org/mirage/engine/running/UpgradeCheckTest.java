// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.TestLibrary;

/** What can be known without an appliance is told before one starts. */
class UpgradeCheckTest {

    @TempDir
    Path folder;

    @AutoClose
    private TestLibrary library;
    private Path mirror;

    @BeforeEach
    void open() throws IOException {
        library = new TestLibrary(folder.resolve("library"));
        library.add(disk("bare", ""), "bare");
        library.add(disk("web", "mkdir -p $work/var/lib/dpkg $work/usr/bin; : > $work/var/lib/dpkg/status; : > $work/usr/bin/apt-get\n"), "web");
        library.add(disk("row", "mkdir -p $work/usr/bin; : > $work/usr/bin/rpm\n"), "row");
        library.add(disk("fine", "mkdir -p $work/usr/bin; : > $work/usr/bin/rpm; echo '#!/usr/bin/python3' > $work/usr/bin/dnf-3\n"
                + "ln -s dnf-3 $work/usr/bin/dnf\n"), "fine");
        mirror = folder.resolve("mirror");
        release("bookworm");
    }

    private Path disk(String name, String script) throws IOException {
        return MadeDisk.by(folder, name, "mkdir $work/etc; echo VERSION_CODENAME=bookworm > $work/etc/os-release\n" + script
                + "mke2fs -q -t ext4 -d $work $out 8M\n");
    }

    private void release(String suite) throws IOException {
        Path release = Files.createDirectories(mirror.resolve("dists").resolve(suite)).resolve("Release");
        Files.writeString(release, "Suite: " + suite + "\nCodename: bookworm\nComponents: main\n");
    }

    private String problem(String image, UpgradePackages step) throws IOException {
        RunOnVersion run = new RunOnVersion(library.library(), VersionName.parse(image), List.of(step));
        // a run says the same, and starts no appliance for it
        String message = assertThrows(MirageException.class, () -> run.check(Monitor.NONE)).getMessage();
        assertEquals(message, assertThrows(MirageException.class, () -> run.call(Monitor.NONE)).getMessage());
        return message;
    }

    @Test
    void aMachineWithoutPackagesIsTold() throws IOException {
        assertTrue(problem("bare", new UpgradePackages(List.of(mirror))).startsWith("bare@1 has no package manager"));
    }

    @Test
    void foldersWithoutUpdatesAreTold() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertTrue(problem("web", new UpgradePackages(List.of(empty))).startsWith(empty + " holds no packages"));
        Path missing = folder.resolve("missing");
        assertEquals(missing + " is no folder", problem("web", new UpgradePackages(List.of(mirror, missing))));
        Path other = folder.resolve("other");
        Files.createDirectories(other.resolve("dists/trixie"));
        assertTrue(problem("web", new UpgradePackages(List.of(other))).startsWith(other + " has nothing for bookworm"));
        assertTrue(problem("row", new UpgradePackages(List.of(mirror))).contains("no packages for rpm"));
    }

    @Test
    void securityUpdatesNeedARepositoryThatHasSome() throws IOException {
        assertTrue(problem("web", new UpgradePackages(List.of(mirror)).securityOnly(true)).startsWith("what is a security update only"));
        release("bookworm-security");
        assertEquals("web", new RunOnVersion(library.library(), VersionName.parse("web"),
                List.of(new UpgradePackages(List.of(mirror)).securityOnly(true))).check(Monitor.NONE).name());
    }

    @Test
    void listsOfRpmNeedDnf() throws IOException {
        Path disc = folder.resolve("disc");
        MadeRepodata.in(disc.resolve("BaseOS"), "primary", "filelists");
        MadeRepodata.in(disc.resolve("AppStream"), "primary", "updateinfo");
        assertEquals(new PackageSource(disc, true, 0), PackageSource.of(disc));
        assertTrue(problem("row", new UpgradePackages(List.of(disc))).startsWith(disc.resolve("AppStream") + " is a repository of dnf"));
        assertEquals("fine", new RunOnVersion(library.library(), VersionName.parse("fine"), List.of(new UpgradePackages(List.of(disc))))
                .check(Monitor.NONE).name());
        assertTrue(problem("row", new UpgradePackages(List.of(disc)).securityOnly(true)).startsWith("what is a security update only dnf 4"));
        assertEquals("fine", new RunOnVersion(library.library(), VersionName.parse("fine"),
                List.of(new UpgradePackages(List.of(disc)).securityOnly(true))).check(Monitor.NONE).name());
        Path base = disc.resolve("BaseOS");
        assertTrue(problem("fine", new UpgradePackages(List.of(base)).securityOnly(true))
                .startsWith("which updates are of security is not told by the lists (repodata) of " + base + ": "));
        Path packages = Files.createDirectory(folder.resolve("packages"));
        Files.createFile(packages.resolve("some.rpm"));
        assertTrue(problem("fine", new UpgradePackages(List.of(packages)).securityOnly(true)).startsWith("what is a security update a folder"));
        assertTrue(problem("fine", new UpgradePackages(List.of(mirror))).contains("no packages for rpm"));
    }
}
