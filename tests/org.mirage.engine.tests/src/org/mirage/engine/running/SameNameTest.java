// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.testing.Tools;

/** Two files for one package are taken as one where they are the same, and refused where they differ. */
class SameNameTest {

    @TempDir
    Path folder;

    private void build(String place, String text) throws IOException {
        Tools.bash("mkdir -p '" + folder + "/" + place + "' && cd '" + folder + "/" + place + "' && mkdir -p tree/DEBIAN && "
                + "printf 'Package: tool\nVersion: 1\nArchitecture: all\nMaintainer: m\nDescription: d\n' > tree/DEBIAN/control && "
                + "echo " + text + " > tree/file && touch -d @0 tree/file tree tree/DEBIAN tree/DEBIAN/control && "
                + "SOURCE_DATE_EPOCH=0 dpkg-deb --root-owner-group -b tree tool.deb && "
                + "printf 'Name: tool\nVersion: 1\nRelease: 1\nSummary: " + text + "\nLicense: l\nBuildArch: noarch\n%%description\nd\n%%files\n'"
                + " > spec && rpmbuild -bb --quiet --define \"_topdir $PWD/top\" --define \"_rpmdir $PWD\" spec && mv noarch/*.rpm tool.rpm");
    }

    private static void requireRefused(MirageException refusal, Path one, Path other) {
        assertEquals(one + " and " + other + " are two packages of one name that differ; leave one of them out", refusal.getMessage());
    }

    @Test
    void ofDebian() throws IOException {
        build("one", "a");
        build("other", "b");
        Path one = folder.resolve("one/tool.deb");
        Path other = folder.resolve("other/tool.deb");
        PackageFolder packages = new PackageFolder();
        packages.add(one);
        packages.add(Files.copy(one, folder.resolve("copy.deb")));
        requireRefused(assertThrows(MirageException.class, () -> packages.add(other)), one, other);
    }

    @Test
    void ofRpm() throws IOException {
        build("one", "a");
        build("other", "b");
        Path one = folder.resolve("one/tool.rpm");
        Path other = folder.resolve("other/tool.rpm");
        RpmRun alone = new RpmRun(null);
        requireRefused(assertThrows(MirageException.class, () -> alone.install("Install tool", "install", RpmSignatures.IGNORED,
                List.of(one, other), List.of("tool"), Monitor.NONE)), one, other);

        RpmFolder packages = new RpmFolder();
        packages.add(one);
        packages.add(Files.copy(one, folder.resolve("copy.rpm")));
        packages.index(Monitor.NONE);
        packages.add(other);
        requireRefused(assertThrows(MirageException.class, () -> packages.index(Monitor.NONE)), one, other);
    }
}
