// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/** A mirror that is signed with a key that the machine knows brings it up to date; one that is not is refused. */
@Tag("full")
class UpgradeTest {

    @TempDir
    Path folder;

    @Test
    void aMachineIsBroughtUpToDate() throws IOException {
        Path packages = TestImages.get("packages");
        Path mirror = mirror(packages);
        byte[] key = Files.readAllBytes(folder.resolve("key.asc"));
        List<List<PlannedChange>> planned = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        RunStep untrusted = new RunStep() {
            @Override
            public String title() {
                return "try";
            }

            @Override
            public boolean run(MachineRun machine, Monitor monitor) {
                refused.add(assertThrows(MirageException.class, () -> new UpgradePackages(List.of(mirror)).run(machine, monitor)).getMessage());
                return false;
            }
        };
        RunScript trust = new RunScript("trust the key", ("cat > /etc/apt/trusted.gpg.d/test.asc <<'KEY'\n"
                + new String(key, StandardCharsets.US_ASCII) + "KEY\n").getBytes(StandardCharsets.US_ASCII));
        try (TestLibrary library = new TestLibrary(folder.resolve("library"))) {
            library.add(TestImages.get("debian"), "web");
            RunOnVersion run = new RunOnVersion(library.library(), VersionName.parse("web"), List.of(
                    new InstallPackages(List.of(packages.resolve("mirage-small_1.0_all.deb"), packages.resolve("mirage-other_1.0_all.deb")),
                            List.of(), List.of()),
                    untrusted, trust, new UpgradePackages(List.of(mirror)).securityOnly(true), new UpgradePackages(List.of(mirror)),
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
        }
        assertTrue(refused.getFirst().contains("cannot be done") && refused.getFirst().contains("signed")
                || refused.getFirst().contains("NO_PUBKEY"), refused.getFirst());
        assertEquals(3, planned.size());
        assertEquals(List.of(new PlannedChange("mirage-small", "1.0", "2.0")), planned.get(1));
        assertEquals(List.of(new PlannedChange("mirage-other", "1.0", "2.0")), planned.get(2));
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
