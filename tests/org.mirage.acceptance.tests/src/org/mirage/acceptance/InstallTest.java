// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.disk.DiskFormat;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.ImportDisks;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.running.FinishedRun;
import org.mirage.engine.running.InstallPackages;
import org.mirage.engine.running.RunOnVersion;
import org.mirage.testing.LoopMount;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/** A server that was installed without starting the machine is what an installation in its root by hand gives, and serves. */
@Tag("full")
class InstallTest {

    /** As somebody does it who has root: chroot, apt, no service starts. */
    private static final String BY_HAND = """
            cp -r '%2$s' '%1$s/var/tmp/packages'
            rm '%1$s'/var/tmp/packages/mirage-*
            printf '#!/bin/sh\\nexit 101\\n' > '%1$s/usr/sbin/policy-rc.d'
            chmod 755 '%1$s/usr/sbin/policy-rc.d'
            mount --bind /dev '%1$s/dev'
            mount -t proc proc '%1$s/proc'
            chroot '%1$s' sh -c 'DEBIAN_FRONTEND=noninteractive dpkg -i /var/tmp/packages/*.deb' > '%1$s/var/tmp/out' 2>&1
            umount '%1$s/proc' '%1$s/dev'
            rm -r '%1$s/usr/sbin/policy-rc.d' '%1$s/var/tmp/packages' '%1$s/var/tmp/out'
            """;
    /** What tells of the way that an installation took, not of what is installed. */
    private static final String OF_THE_WAY = "grep -vE ' \\./(var/(log|cache|backups|lib/apt)/|var/lib/dpkg/(diversions|status|statoverride)-old|run/|tmp/|etc/\\.pwd\\.lock"
            + "|var/lib/dpkg/(lock|triggers/))'";

    @TempDir
    Path folder;

    @Test
    void aServerIsInstalledAndServes() throws IOException {
        Assumptions.assumeTrue(LoopMount.possible(), "only root can install by hand");
        Path packages = TestImages.get("packages");
        Path raw = folder.resolve("made.raw");
        try (Library library = Library.open(folder.resolve("library"))) {
            new ImportDisks(library).files(List.of(TestImages.get("debian"))).image("web").call(Monitor.NONE);
            try (FinishedRun run = new RunOnVersion(library, VersionName.parse("web"),
                    List.of(new InstallPackages(List.of(), List.of(packages), List.of("openssh-server")))).call(Monitor.NONE).orElseThrow()) {
                run.accept(Monitor.NONE);
            }
            new ExportDisk(library, VersionName.parse("web")).disk(0).target(raw).format(DiskFormat.RAW).call(Monitor.NONE);
        }
        Path byHand = folder.resolve("hand.raw");
        Tools.run("cp", "--sparse=always", TestImages.get("debian").toString(), byHand.toString());
        try (LoopMount hand = LoopMount.open(byHand, ImportedImages.VOLUME, "rw"); LoopMount made = LoopMount.open(raw, ImportedImages.VOLUME, "ro,noload")) {
            Tools.bash(BY_HAND.formatted(hand.folder(), packages));
            assertEquals(packages(hand), packages(made));
            assertEquals(files(hand), files(made));
            assertEquals(contents(hand), contents(made));
            assertNotEquals(keys(hand), keys(made));
            assertEquals(Tools.attempt("dpkg", "--root=" + hand.folder(), "--verify").output(),
                    Tools.attempt("dpkg", "--root=" + made.folder(), "--verify").output());
        }
        List<Pattern> signs = List.of(Pattern.compile("mirage-test login:"), SerialConsole.started("ssh.service"));
        String console = SerialConsole.untilFound(signs, raw, "raw");
        for (Pattern sign : signs) {
            assertTrue(sign.matcher(console).find(), console);
        }
    }

    private static String packages(LoopMount root) throws IOException {
        return Tools.run("dpkg-query", "--admindir=" + root.folder() + "/var/lib/dpkg", "-W", "-f", "${db:Status-Abbrev} ${Package} ${Version}\n");
    }

    /** What is in all files but in those that differ from machine to machine. */
    private static String contents(LoopMount root) throws IOException {
        return Tools.bash("cd '" + root.folder() + "'; find . -xdev -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | " + OF_THE_WAY
                + " | grep -v ' \\./etc/ssh/ssh_host_'");
    }

    private static String keys(LoopMount root) throws IOException {
        return Tools.bash("cat '" + root.folder() + "'/etc/ssh/ssh_host_*_key.pub");
    }

    private static String files(LoopMount root) throws IOException {
        return Tools.bash("cd '" + root.folder() + "'; find . -xdev -printf '%y %m %U:%G %p %l\\n' | LC_ALL=C sort | " + OF_THE_WAY);
    }
}
