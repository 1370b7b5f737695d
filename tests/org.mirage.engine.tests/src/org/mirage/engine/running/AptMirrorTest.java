// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.testing.Tools;

/** What is written for apt of a mirror, as this machine's own apt takes it. */
class AptMirrorTest {

    /** As apt-file has it. */
    private static final String CONTENTS = """
            Acquire::IndexTargets::deb::Contents-deb { MetaKey "$(COMPONENT)/Contents-$(ARCHITECTURE)"; ShortDescription "Contents";
            Description "Contents"; flatMetaKey "Contents"; KeepCompressed "true"; };
            """;

    @TempDir
    Path folder;

    /** A suite whose list of files tells of a further one, which the mirror does not have. */
    private void suite(String name, String label) throws IOException {
        Path suite = folder.resolve("dists").resolve(name);
        Files.createDirectories(suite.resolve("main/binary-amd64"));
        Files.writeString(suite.resolve("main/binary-amd64/Packages"), "Package: tool\nVersion: 1\nArchitecture: amd64\nFilename: tool.deb\n"
                + "Size: 1\nSHA256: " + "0".repeat(64) + "\n");
        Files.writeString(suite.resolve("Release"), "Suite: oldstable\nCodename: buster\nLabel: " + label + "\nComponents: main\n"
                + "Architectures: amd64\nDate: Sat, 01 Jan 2022 00:00:00 UTC\nSHA256:\n" + Tools.bash("cd '" + suite
                        + "'; f=main/binary-amd64/Packages; echo \" $(sha256sum $f | cut -d ' ' -f 1) $(stat -c %s $f) $f\"")
                + " " + "1".repeat(64) + " 3 main/Contents-amd64\n");
    }

    private String apt(AptMirror mirror, String command) throws IOException {
        Files.write(folder.resolve("sources"), mirror.lines(folder.toString()));
        Files.write(folder.resolve("preferences"), mirror.securityOnly());
        Files.writeString(folder.resolve("conf"), "Dir::Etc::sourcelist \"" + folder + "/sources\"; Dir::Etc::sourceparts \"/dev/null\";\n"
                + "Dir::Etc::preferences \"" + folder + "/preferences\"; Dir::Etc::preferencesparts \"/dev/null\";\n"
                + "Dir::State::lists \"" + folder + "/lists\"; Dir::Cache \"" + folder + "/cache\"; Dir::State::status \"/dev/null\";\n"
                + "APT::Sandbox::User \"root\"; APT::Architecture \"amd64\"; Acquire::Languages \"none\"; Acquire::By-Hash \"false\";\n"
                + CONTENTS);
        return Tools.bash("mkdir -p '" + folder + "/lists/partial' '" + folder + "/cache/archives/partial'; export LC_ALL=C APT_CONFIG='"
                + folder + "/conf'; apt-get update > /dev/null && " + command);
    }

    @Test
    void listsOfPackagesAreAllThatIsAskedFor() throws IOException {
        suite("buster", "Debian");
        assertEquals("tool\n", apt(AptMirror.open(folder, "buster", List.of("amd64"), true), "apt-cache pkgnames"));
    }

    /** Before Debian 11 both suites had one name and one codename. */
    @Test
    void securityIsToldFromTheRestByItsLabel() throws IOException {
        suite("buster", "Debian");
        suite("buster/updates", "Debian-Security");
        AptMirror mirror = AptMirror.open(folder, "buster", List.of("amd64"), true);
        assertTrue(mirror.hasSecurity());
        String policy = apt(mirror, "apt-cache policy tool");
        assertTrue(policy.matches("(?s).* 500 file:\\S+ buster/updates/main .*"), policy);
        assertTrue(policy.matches("(?s).* 50 file:\\S+ buster/main .*"), policy);
    }
}
