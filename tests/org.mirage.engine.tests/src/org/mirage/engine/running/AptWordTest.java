// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.Monitor;
import org.mirage.engine.OpenVersion;
import org.mirage.engine.VersionName;
import org.mirage.engine.made.PackagedTree;
import org.mirage.engine.made.TestLibrary;
import org.mirage.testing.Tools;

/** A given package is the one that a real apt takes, whichever of the machine's architectures it is for. */
class AptWordTest {

    @TempDir
    Path folder;

    @Test
    void aptTakesTheVeryFile() throws IOException {
        Path tree = Files.createDirectory(folder.resolve("tree"));
        Tools.bash("mkdir -p '" + tree + "/var/lib/dpkg' && cd '" + tree + "/var/lib/dpkg' && printf 'amd64\ni386\n' > arch && : > status");
        Tools.bash("cd '" + folder + "' && mkdir -p given state/lists/partial cache/archives/partial etc/preferences.d && : > status\n" + """
                make() {
                    mkdir -p made/DEBIAN
                    printf "Package: $1\\nVersion: 1:2-3\\nArchitecture: $2\\nMulti-Arch: $3\\nMaintainer: m\\nDescription: d\\n" > made/DEBIAN/control
                    dpkg-deb --root-owner-group -b made given/$1_$2.deb
                }
                make tool amd64 same; make tool i386 same; make data all foreign
                cd given
                for file in *.deb; do
                    dpkg-deb -f $file
                    printf "Filename: ./$file\\nSize: $(stat -c %s $file)\\nSHA256: $(sha256sum < $file | cut -d ' ' -f 1)\\n\\n"
                done > Packages
                echo "deb [trusted=yes] file:$PWD ./" > ../etc/sources.list
                """);
        String apt = "apt-get -qq -o Dir='" + folder + "' -o Dir::State='" + folder + "/state' -o Dir::State::status='" + folder
                + "/status' -o Dir::Cache='" + folder + "/cache' -o Dir::Etc='" + folder + "/etc' -o APT::Architecture=amd64"
                + " -o APT::Architectures::=amd64 -o APT::Architectures::=i386 -o APT::Sandbox::User=root ";
        Tools.bash(apt + "update");
        try (TestLibrary library = new TestLibrary(folder.resolve("library"))) {
            library.add(PackagedTree.disk(tree), "web");
            AptSources sources = new AptSources(new OpenVersion(library.library(), VersionName.parse("web")).call(Monitor.NONE), false);
            for (String name : TestLibrary.names(folder.resolve("given"))) {
                if (name.endsWith(PackageFolder.ENDING)) {
                    Path file = folder.resolve("given").resolve(name);
                    String word = sources.word(sources.add(file));
                    String wanted = Tools.bash("dpkg-deb -f '" + file + "' Architecture").strip();
                    assertEquals("[" + wanted + "])", Tools.bash(apt + "-s install " + word + " | grep ^Inst | grep -o '\\[[a-z0-9]*\\])'").strip(),
                            word);
                }
            }
        }
    }
}
