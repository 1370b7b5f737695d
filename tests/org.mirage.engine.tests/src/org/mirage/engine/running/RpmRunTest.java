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
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.made.TestLibrary;
import org.mirage.engine.moving.CheckReadiness;
import org.mirage.engine.moving.Finding;
import org.mirage.engine.moving.Readiness;
import org.mirage.engine.presets.Presets;
import org.mirage.testing.LoopMount;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/**
 * Packages of RPM are installed, brought up to date where they are signed, and removed, by dnf or by rpm alone; what came of it rpm in the
 * machine tells.
 */
@Tag("full")
class RpmRunTest {

    private static final long ROOT_AT = 1 << 20;
    private static final String SYSTEMCTL = "#!/bin/sh\ntouch /srv/started\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void packagesAreInstalledWithWhatTheyNeed(boolean dnf) throws IOException {
        Path packages = TestImages.get("rpms");
        List<String> refused = new ArrayList<>();
        List<RunStep> steps = new ArrayList<>();
        steps.add(new RefusedStep(new InstallPackages(List.of(), List.of(packages), List.of("mirage-lacks")), refused));
        for (String folder : List.of("unsigned", "stranger", "changed", "forged")) {
            steps.add(new RefusedStep(new UpgradePackages(List.of(packages.resolve(folder))), refused));
        }
        Path forged = packages.resolve("forged/mirage-base-3.0-1.noarch.rpm");
        steps.add(new RefusedStep(new InstallPackages(List.of(forged), List.of(), List.of()), refused));
        // the machine has none; the package that comes next asks it to start something
        steps.add(new RunScript("systemctl", ("printf '" + SYSTEMCTL.replace("\n", "\\n") + "' > /usr/bin/systemctl\n"
                + "chmod 0750 /usr/bin/systemctl\ntouch -d '2020-02-03 04:05:06' /usr/bin/systemctl\n").getBytes(StandardCharsets.UTF_8)));
        steps.add(new InstallPackages(List.of(packages.resolve("mirage-tool-1.0-1.noarch.rpm")), List.of(packages), List.of()));
        steps.add(new UpgradePackages(List.of(packages)).unsigned(true));
        steps.add(new UpgradePackages(List.of(packages.resolve("signed"))));
        steps.add(new RemovePackages(List.of("mirage-tool"), false));
        AcceptedRun run;
        try (TestLibrary library = new TestLibrary(folder.resolve("library"))) {
            library.add(TestImages.get("rpm"), "rpm");
            if (!dnf) {
                byte[] script = "rm /usr/bin/dnf /usr/bin/dnf-3\n".getBytes(StandardCharsets.UTF_8);
                AcceptedRun.of(library, "rpm", List.of(new RunScript("rpm alone", script)));
            }
            run = AcceptedRun.of(library, "rpm", steps);
            check(library.raw("rpm", folder.resolve("rpm.raw")));
        }
        assertTrue(run.log().contains("services do not start here: systemctl start mirage-tool\n"), run.log());
        assertEquals(6, refused.size());
        assertTrue(refused.get(0).contains("mirage-nowhere"), refused.get(0));
        assertTrue(refused.get(1).endsWith("mirage-base-3.0-1.noarch.rpm is not signed"), refused.get(1));
        assertTrue(refused.get(2).endsWith("is signed with a key that the machine does not have or trust"), refused.get(2));
        assertTrue(dnf ? refused.get(3).endsWith("is not as it was when it was signed")
                : refused.get(3).contains("mirage-base-3.0-1.noarch does not verify: Payload"), refused.get(3));
        assertTrue(refused.get(4).endsWith("is not as it was when it was signed"), refused.get(4));
        assertTrue(refused.get(5).endsWith("is not as it was when it was signed"), refused.get(5));
        assertEquals(List.of(List.of(new PlannedChange("mirage-library", "", "0:1.0-1"), new PlannedChange("mirage-tool", "", "0:1.0-1")),
                List.of(new PlannedChange("mirage-base", "0:1.0-1", "0:2.0-1")),
                List.of(new PlannedChange("mirage-base", "0:2.0-1", "0:3.0-1")),
                List.of(new PlannedChange("mirage-tool", "0:1.0-1", ""))), run.planned(), run.log());
    }

    @Test
    void guestToolsGoAsAReadinessCheckSays() throws IOException {
        Path tools = TestImages.get("rpms").resolve("tools");
        try (TestLibrary library = new TestLibrary(folder.resolve("library"))) {
            library.add(TestImages.get("rpm"), "rpm");
            InstallPackages installing = new InstallPackages(List.of(), List.of(tools), List.of("open-vm-tools"));
            AcceptedRun.of(library, "rpm", List.of(installing));
            Path raw = library.raw("rpm", folder.resolve("rpm.raw"));
            assertEquals("open-vm-tools-12.3.5-1.noarch\n", inMachine(raw, "rpm -q open-vm-tools"));

            Readiness foreign = tools(library);
            List<Finding> findings = foreign.findings().stream().filter(one -> one.remedy().equals("Remove open-vm-tools")).toList();
            assertEquals(1, findings.size(), foreign.findings().toString());
            new UpdateByRuns(library.library(), GivenChanges.of(foreign.fixes(findings), null)).call(VersionName.parse("rpm"), Monitor.NONE);

            assertTrue(tools(library).findings().stream().noneMatch(one -> one.remedy().equals("Remove open-vm-tools")));
            library.raw("rpm", raw);
            assertEquals("package open-vm-tools is not installed\nmirage-base-1.0-1.noarch\n",
                    inMachine(raw, "rpm -q open-vm-tools; rpm -Va; rpm -qa | grep -v ^gpg-pubkey; ls /usr/bin/vmtoolsd /usr/share/open-vm-tools 2> /dev/null || true"));
        }
    }

    private static Readiness tools(TestLibrary library) throws IOException {
        return new CheckReadiness(library.library(), VersionName.parse("rpm"), Presets.named("kvm").orElseThrow()).call(Monitor.NONE);
    }

    private static String inMachine(Path raw, String command) throws IOException {
        try (LoopMount mounted = LoopMount.open(raw, ROOT_AT, "rw")) {
            return Tools.run("chroot", mounted.folder().toString(), "sh", "-c", command);
        }
    }

    private static void check(Path raw) throws IOException {
        try (LoopMount mounted = LoopMount.open(raw, ROOT_AT, "rw")) {
            String root = mounted.folder().toString();
            assertEquals("mirage-base-3.0-1.noarch\nmirage-library-1.0-1.noarch\n",
                    Tools.bash("chroot '" + root + "' rpm -qa | grep -v ^gpg-pubkey | sort"));
            assertEquals("", Tools.run("chroot", root, "rpm", "-Va"));
            assertEquals("2", Files.readString(mounted.folder().resolve("etc/mirage-base")).strip());
            assertFalse(Files.exists(mounted.folder().resolve("usr/share/mirage-tool")));
            assertFalse(Files.exists(mounted.folder().resolve("srv/started")));
            assertEquals(SYSTEMCTL, Files.readString(mounted.folder().resolve("usr/bin/systemctl")));
            assertEquals("750 1580702706", Tools.run("env", "TZ=UTC", "stat", "-c", "%a %Y", root + "/usr/bin/systemctl").strip());
            assertEquals("", Tools.bash("find '" + root + "/usr' -name '*.mirage' -o -name policy-rc.d"));
            LoopMount.unmount(mounted.folder());
            Tools.run("e2fsck", "-fn", mounted.device());
            Tools.run("mount", mounted.device(), root);
        }
    }
}
