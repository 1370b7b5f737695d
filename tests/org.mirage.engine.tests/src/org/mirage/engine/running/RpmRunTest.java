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

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.made.TestLibrary;
import org.mirage.testing.LoopMount;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/** Packages of RPM are installed, brought up to date and removed; what came of it rpm in the machine's own root tells. */
@Tag("full")
class RpmRunTest {

    private static final long ROOT_AT = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void packagesAreInstalledWithWhatTheyNeed() throws IOException {
        Path packages = TestImages.get("rpms");
        List<List<PlannedChange>> planned = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        RunStep lacking = new RunStep() {
            @Override
            public String title() {
                return "try";
            }

            @Override
            public boolean run(MachineRun machine, Monitor monitor) {
                refused.add(assertThrows(MirageException.class, () -> new InstallPackages(List.of(), List.of(packages), List.of("mirage-lacks"))
                        .run(machine, monitor)).getMessage());
                return false;
            }
        };
        String log;
        try (TestLibrary library = new TestLibrary(folder.resolve("library"))) {
            library.add(TestImages.get("rpm"), "rpm");
            RunOnVersion run = new RunOnVersion(library.library(), VersionName.parse("rpm"), List.of(lacking,
                    new InstallPackages(List.of(packages.resolve("mirage-tool-1.0-1.noarch.rpm")), List.of(packages), List.of()),
                    new UpgradePackages(List.of(packages)), new RemovePackages(List.of("mirage-tool"), false)))
                            .listener(new RunListener() {
                                @Override
                                public boolean planned(List<PlannedChange> changes) {
                                    planned.add(changes);
                                    return true;
                                }
                            });
            try (FinishedRun finished = run.call(Monitor.NONE).orElseThrow()) {
                log = new String(finished.log().readAllBytes(), StandardCharsets.UTF_8);
                finished.accept(Monitor.NONE);
            }
            check(library.raw("rpm", folder.resolve("rpm.raw")));
        }
        assertTrue(refused.getFirst().contains("mirage-nowhere"), refused.getFirst());
        assertEquals(List.of(List.of(new PlannedChange("mirage-library", "", "0:1.0-1"), new PlannedChange("mirage-tool", "", "0:1.0-1")),
                List.of(new PlannedChange("mirage-base", "0:1.0-1", "0:2.0-1")),
                List.of(new PlannedChange("mirage-tool", "0:1.0-1", ""))), planned, log);
    }

    private static void check(Path raw) throws IOException {
        try (LoopMount mounted = LoopMount.open(raw, ROOT_AT, "rw")) {
            String root = mounted.folder().toString();
            assertEquals("mirage-base-2.0-1.noarch\nmirage-library-1.0-1.noarch\n", Tools.bash("chroot '" + root + "' rpm -qa | sort"));
            assertEquals("", Tools.run("chroot", root, "rpm", "-Va"));
            assertEquals("2", Files.readString(mounted.folder().resolve("etc/mirage-base")).strip());
            assertFalse(Files.exists(mounted.folder().resolve("usr/share/mirage-tool")));
            Tools.run("umount", root);
            Tools.run("e2fsck", "-fn", mounted.device());
            Tools.run("mount", mounted.device(), root);
        }
    }
}
