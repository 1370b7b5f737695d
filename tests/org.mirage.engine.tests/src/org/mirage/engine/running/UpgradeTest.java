// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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

/**
 * A mirror that is signed with a key that the machine knows brings it up to date, and so does a disc with one; one that is not signed so,
 * or that somebody changed since, is refused. What the machine has then is read from its disk.
 */
@Tag("full")
class UpgradeTest {

    private static final String SMALL = "pool/mirage-small_2.0_all.deb";
    private static final String INDEX = "dists/bookworm-security/main/binary-amd64/Packages.xz";
    private static final long ROOT_AT = 1 << 20;

    @TempDir
    Path folder;

    private final List<List<PlannedChange>> planned = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    /** A step that must fail, and may not change anything. */
    private RunStep failing(Path mirror) {
        return new RunStep() {
            @Override
            public String title() {
                return "try " + mirror.getFileName();
            }

            @Override
            public boolean run(MachineRun machine, Monitor monitor) {
                UpgradePackages upgrade = new UpgradePackages(List.of(mirror));
                refused.add(assertThrows(MirageException.class, () -> upgrade.run(machine, monitor)).getMessage());
                return false;
            }
        };
    }

    @Test
    void aMachineIsBroughtUpToDate() throws IOException {
        assumeTrue(LoopMount.possible(), "only root can mount a disc");
        Path packages = TestImages.get("packages");
        Path mirror = mirror(packages);
        // not every kernel reads ISO 9660
        Path disc = folder.resolve("disc.raw");
        Tools.run("mke2fs", "-q", "-t", "ext4", "-d", mirror.toString(), disc.toString(), "16M");
        // what was signed; a version that there is not; the last byte of what is packed in a package
        Path changedRelease = changed(mirror, "sed -i 's/^Label: .*/Label: Somebody/' dists/*/InRelease");
        Path changedIndex = changed(mirror, "xz -dc " + INDEX + " | sed 's/^Version: 2.0/Version: 9.0/' | xz > i; mv i " + INDEX);
        Path changedPackage = changed(mirror,
                "printf x | dd of=" + SMALL + " bs=1 seek=$(($(stat -c %s " + SMALL + ") - 1)) conv=notrunc status=none");
        RunScript trust = new RunScript("trust the key", ("cat > /etc/apt/trusted.gpg.d/test.asc <<'KEY'\n"
                + Files.readString(folder.resolve("key.asc")) + "KEY\n").getBytes(StandardCharsets.US_ASCII));
        try (TestLibrary library = new TestLibrary(folder.resolve("library"));
                LoopMount mounted = LoopMount.open(disc, 0, "ro")) {
            library.add(TestImages.get("debian"), "web");
            RunOnVersion run = new RunOnVersion(library.library(), VersionName.parse("web"), List.of(
                    new InstallPackages(List.of(packages.resolve("mirage-small_1.0_all.deb"), packages.resolve("mirage-other_1.0_all.deb")),
                            List.of(), List.of()),
                    failing(mirror), trust, failing(changedRelease), failing(changedIndex), failing(changedPackage),
                    new UpgradePackages(List.of(mirror)).securityOnly(true), new UpgradePackages(List.of(mounted.folder())),
                    new UpgradePackages(List.of(mirror)))).listener(new RunListener() {
                        @Override
                        public boolean planned(List<PlannedChange> changes) {
                            planned.add(changes);
                            return true;
                        }
                    });
            try (FinishedRun finished = run.call(Monitor.NONE).orElseThrow()) {
                finished.accept(Monitor.NONE);
            }
            assertUpToDate(library.raw("web", folder.resolve("made.raw")));
        }
        assertEquals(4, refused.size());
        assertTrue(refused.getFirst().contains("cannot be done") && refused.getFirst().contains("signed")
                || refused.getFirst().contains("NO_PUBKEY"), refused.getFirst());
        // what is changed in a package is seen when it is to be unpacked; the others are refused before anything is planned
        PlannedChange small = new PlannedChange("mirage-small", "1.0", "2.0");
        PlannedChange other = new PlannedChange("mirage-other", "1.0", "2.0");
        for (String message : refused.subList(1, 3)) {
            assertTrue(message.contains("apt cannot use the repository"), message);
        }
        assertTrue(refused.get(1).contains("BADSIG"), refused.get(1));
        assertTrue(refused.getLast().contains("apt-get ended with exit status 100"), refused.getLast());
        assertEquals(List.of(List.of(other, small), List.of(small), List.of(other)), planned.subList(1, planned.size()));
    }

    private void assertUpToDate(Path raw) throws IOException {
        try (LoopMount made = LoopMount.open(raw, ROOT_AT, "ro,noload")) {
            String root = made.folder().toString();
            assertEquals("mirage-other 2.0\nmirage-small 2.0\n", Tools.run("dpkg-query", "--admindir=" + root + "/var/lib/dpkg", "-W", "-f",
                    "${Package} ${Version}\n", "mirage-other", "mirage-small"));
            for (String name : List.of("mirage-other", "mirage-small")) {
                assertEquals("2.0\n", Files.readString(made.folder().resolve("usr/share/" + name + "/version")));
            }
            assertEquals("", Tools.run("dpkg", "--root=" + root, "--audit"));
            assertEquals("", Tools.run("dpkg", "--root=" + root, "--verify", "mirage-other", "mirage-small"));
        }
    }

    /** A copy of it in which somebody changed something. */
    private Path changed(Path mirror, String how) throws IOException {
        Path copy = Files.createTempDirectory(folder, "changed").resolve("mirror");
        Tools.run("cp", "-a", mirror.toString(), copy.toString());
        Tools.bash("cd '" + copy + "'; " + how);
        return copy;
    }

    /** Two suites: the release has the newer mirage-other, the security updates the newer mirage-small. */
    private Path mirror(Path packages) throws IOException {
        Path mirror = folder.resolve("mirror");
        Tools.bash("""
                export GNUPGHOME='%1$s/gnupg'; mkdir -m 700 "$GNUPGHOME"
                gpg -q --batch --passphrase '' --quick-generate-key 'Test <test@example.org>' ed25519 sign never
                gpg -q --armor --export > '%1$s/key.asc'
                cd '%2$s'
                suite() {
                    b=dists/$1/main/binary-amd64; mkdir -p $b pool
                    cp '%3$s'/$3 pool/
                    for f in pool/$3; do
                        dpkg-deb --field $f
                        printf 'Filename: %%s\nSize: %%s\nSHA256: %%s\n\n' $f $(stat -c %%s $f) $(sha256sum < $f | cut -c1-64)
                    done | xz > $b/Packages.xz
                    { printf 'Origin: Test\nLabel: %%s\nSuite: %%s\nCodename: %%s\nComponents: main\nArchitectures: amd64\nDate: %%s\nSHA256:\n' \
                          "$2" "$1" "$1" "$(date -Ru)"
                      # of the one that is not packed, too, as all mirrors have it
                      printf ' %%s %%s main/binary-amd64/Packages\\n' $(xz -dc $b/Packages.xz | sha256sum | cut -c1-64) $(xz -dc $b/Packages.xz | wc -c)
                      printf ' %%s %%s main/binary-amd64/Packages.xz\\n' $(sha256sum < $b/Packages.xz | cut -c1-64) $(stat -c %%s $b/Packages.xz)
                    } > dists/$1/Release
                    gpg -q --batch --clearsign --output dists/$1/InRelease dists/$1/Release
                }
                suite bookworm Debian 'mirage-other_2.0_all.deb'
                suite bookworm-security Debian-Security 'mirage-small_2.0_all.deb'
                gpgconf --kill all
                """.formatted(folder, Files.createDirectory(mirror), packages));
        return mirror;
    }
}
