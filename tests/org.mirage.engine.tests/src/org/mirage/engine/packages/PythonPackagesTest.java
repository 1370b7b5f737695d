// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.TestLibrary;
import org.mirage.testing.Tools;

/** Packages of Python are those that Python itself finds in the same folders, wherever they lie. */
@Timeout(300)
class PythonPackagesTest {

    private static final String TREE = """
            made() { mkdir -p "$1"; printf "$3" > "$1/$2"; }
            debian=tree/usr/lib/python3/dist-packages; own=tree/opt/app/venv/lib/python3.11/site-packages
            made "$debian/requests-2.28.1.egg-info" PKG-INFO 'Metadata-Version: 2.1\\nName: requests\\nVersion: 2.28.1\\nSummary: Python HTTP for Humans.\\nAuthor: K\\nLicense: Apache 2.0\\n\\nName: not this\\n'
            made "$debian/six-1.16.0.dist-info" METADATA 'Metadata-Version: 2.1\\nName: six\\nVersion: 1.16.0\\n\\nVersion: 9\\n'
            made "$debian" old-1.0.egg-info 'Metadata-Version: 1.0\\nName: old\\nVersion: 1.0\\n'
            made "$own/Django-4.2rc1.dist-info" METADATA 'Metadata-Version: 2.4\\r\\nName: Django\\r\\nVersion: 4.2rc1\\r\\nLicense-Expression: BSD-3-Clause\\r\\nSummary: f\\xc3\\xbcr alle\\r\\n\\r\\ntext\\r\\n'
            made "$own/pip/_vendor/site-packages/inner-1.dist-info" METADATA 'Name: inner\\nVersion: 1\\n'
            mkdir -p "$own/empty-1.dist-info" "$own/broken.dist-info/METADATA" tree/srv/site-packages tree/etc
            """;

    @TempDir
    Path folder;

    private static List<String> listed(TestLibrary library, String image) throws IOException {
        List<String> found = new ArrayList<>();
        new ListPackages(library.library(), List.of(VersionName.parse(image))).call((_, packages) -> packages.forEach(one -> found.add(one.kind().id()
                + " " + one.name() + " " + one.version() + " " + one.place())), Monitor.NONE);
        return found.stream().sorted().toList();
    }

    @Test
    void asPythonSays() throws IOException {
        Tools.bash("cd '" + folder + "'\n" + TREE);
        try (TestLibrary library = new TestLibrary(folder.resolve("library"))) {
            library.add(disk("one"), "one");
            Files.writeString(folder.resolve("tree/etc/other"), "x");
            library.add(disk("two"), "two");
            String truth = Tools.bash("cd '" + folder + "/tree' && python3 -c '" + """
                    import importlib.metadata, os
                    for folder in ["/usr/lib/python3/dist-packages", "/opt/app/venv/lib/python3.11/site-packages"]:
                        for one in importlib.metadata.distributions(path=[os.getcwd() + folder]):
                            if one.metadata and one.metadata["Name"]:
                                print("python", one.metadata["Name"], one.version, folder)
                    """ + "'");
            assertEquals(4, truth.lines().count(), truth);
            List<String> sorted = truth.lines().sorted().toList();
            assertEquals(sorted, listed(library, "one"));
            assertEquals(sorted, listed(library, "two"));
            assertEquals(sorted, listed(library, "one"), "what is kept");
            List<Package> packages = new PackageLists(library.library()).of(library.library().version(VersionName.parse("two")), Monitor.NONE);
            assertEquals(List.of("BSD-3-Clause f\u00fcr alle"), packages.stream().filter(one -> one.name().equals("Django"))
                    .map(one -> one.licence() + " " + one.summary()).toList());
            assertEquals(List.of("Apache 2.0 Python HTTP for Humans. K"), packages.stream().filter(one -> one.name().equals("requests"))
                    .map(one -> one.licence() + " " + one.summary() + " " + one.maintainer()).toList());
        }
    }

    private Path disk(String name) throws IOException {
        return MadeDisk.by(folder, name + ".raw", "truncate -s 40M \"$out\" && mke2fs -q -t ext4 -d '" + folder + "/tree' \"$out\"\n");
    }
}
