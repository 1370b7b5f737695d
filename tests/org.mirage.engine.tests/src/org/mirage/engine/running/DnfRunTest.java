// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.made.TestLibrary;
import org.mirage.testing.LoopMount;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/** The machine's own dnf finds out what packages of repositories need; what came of it rpm in the machine tells. */
@Tag("full")
class DnfRunTest {

    private static final long ROOT_AT = 1 << 20;

    @TempDir
    Path folder;

    private final List<String> refused = new ArrayList<>();

    @Test
    void packagesComeFromRepositoriesAsDnfFindsThem() throws IOException {
        Path all = TestImages.get("rpm-repository");
        Path repository = all.resolve("repository");
        Path disc = all.resolve("disc");
        List<RunStep> steps = new ArrayList<>();
        steps.add(refused(new InstallPackages(List.of(), List.of(repository), List.of("mirage-lacks"))));
        steps.add(refused(new InstallPackages(List.of(), List.of(repository), List.of("mirage-unknown"))));
        steps.add(refused(new UpgradePackages(List.of(all.resolve("hostile"))).unsigned(true)));
        steps.add(refused(new UpgradePackages(List.of(all.resolve("liar"))).unsigned(true)));
        steps.add(refused(new UpgradePackages(List.of(all.resolve("unnamed"))).unsigned(true)));
        steps.add(refused(new UpgradePackages(List.of(disc)).securityOnly(true)));
        steps.add(new InstallPackages(List.of(), List.of(repository), List.of("mirage-library=1.0")));
        // both have an update: the one that is of security is signed
        steps.add(refused(new UpgradePackages(List.of(repository))));
        steps.add(new UpgradePackages(List.of(repository)).securityOnly(true));
        steps.add(refused(new InstallPackages(List.of(repository.resolve("Packages/m/mirage-base-2.0-1.noarch.rpm")), List.of(), List.of())));
        steps.add(new InstallPackages(List.of(), List.of(disc), List.of("mirage-tool")));
        steps.add(new InstallPackages(List.of(), List.of(all.resolve("packages")), List.of("mirage-apart")));
        AcceptedRun run;
        try (TestLibrary library = new TestLibrary(folder.resolve("library"))) {
            library.add(TestImages.get("rpm"), "rpm");
            run = AcceptedRun.of(library, "rpm", steps);
            check(library.raw("rpm", folder.resolve("rpm.raw")));
        }
        checkRefused(disc);
        assertEquals(List.of(List.of(added("mirage-library", "0:1.0-1")), List.of(new PlannedChange("mirage-base", "0:1.0-1", "0:3.0-1")),
                List.of(added("mirage-kernel", "0:1.0-1"), new PlannedChange("mirage-library", "0:1.0-1", "0:1.5-1"),
                        added("mirage-tool", "0:2.0-1")),
                List.of(added("mirage-apart", "0:1.0-1"), added("mirage-part", "0:1.0-1"))), run.planned(), run.log());
        assertTrue(run.log().contains("mirage-tool 2.0 is there"), run.log());
    }

    private void checkRefused(Path disc) {
        assertEquals(8, refused.size(), refused.toString());
        assertTrue(refused.get(0).contains("nothing provides mirage-something >= 9 needed by mirage-lacks-2.0-1.noarch"), refused.get(0));
        assertTrue(refused.get(1).contains("mirage-unknown"), refused.get(1));
        assertTrue(refused.get(2).contains("name ../../../../etc/passwd, and there is no such file in it"), refused.get(2));
        assertTrue(refused.get(3).endsWith("mirage-base-3.0-1.noarch.rpm does not have the checksum that the repository says"), refused.get(3));
        assertTrue(refused.get(4).endsWith("mirage-base-3.0-1.noarch.rpm is not the package that the repository says"), refused.get(4));
        assertEquals("which updates are of security is not told by the lists (repodata) of " + disc.resolve("AppStream") + ", "
                + disc.resolve("BaseOS") + ": there is no updateinfo; leave out the choice, or name a repository that has it", refused.get(5));
        assertTrue(refused.get(6).endsWith("mirage-library-1.5-1.noarch.rpm is not signed"), refused.get(6));
        assertTrue(refused.get(7).endsWith("mirage-base-2.0-1.noarch is older than mirage-base-3.0-1.noarch, which is installed"),
                refused.get(7));
    }

    private static PlannedChange added(String name, String version) {
        return new PlannedChange(name, "", version);
    }

    private RunStep refused(RunStep step) {
        return new RefusedStep(step, refused);
    }

    private static void check(Path raw) throws IOException {
        try (LoopMount mounted = LoopMount.open(raw, ROOT_AT, "rw")) {
            String root = mounted.folder().toString();
            assertEquals("mirage-apart-1.0-1.noarch\nmirage-base-3.0-1.noarch\nmirage-kernel-1.0-1.noarch\nmirage-library-1.5-1.noarch\n"
                    + "mirage-part-1.0-1.noarch\nmirage-tool-2.0-1.noarch\n",
                    Tools.bash("chroot '" + root + "' rpm -qa | grep -v ^gpg-pubkey | sort"));
            assertEquals("", Tools.run("chroot", root, "rpm", "-Va"));
            // dnf knows what somebody asked for and what came for it
            assertEquals("mirage-apart\nmirage-library\nmirage-tool\n",
                    Tools.bash("chroot '" + root + "' dnf -q --disablerepo='*' repoquery --userinstalled --qf '%{name}' | grep -v mirage-base | sort"));
            assertEquals("", Tools.bash("find '" + root + "'/var/cache/dnf '" + root + "'/run -mindepth 1 -name '*mirage*' 2> /dev/null || true"));
            LoopMount.unmount(mounted.folder());
            Tools.run("e2fsck", "-fn", mounted.device());
            Tools.run("mount", mounted.device(), root);
        }
    }
}
