// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.TestLibrary;
import org.mirage.engine.packages.ChangedFiles;
import org.mirage.testing.Tools;

/** A file can have holes of terabytes, which take nothing to make, and must take no time to go through. */
@Timeout(120)
class SparseFilesTest {

    private static final String FILES = """
            holes() { printf 'needle one\\nsecond' > "$1"; truncate -s "$2" "$1"; printf '\\nneedle two\\n' >> "$1"; truncate -s "+$2" "$1"; echo needle >> "$1"; }
            mkdir -p tree/srv tree/var/lib/dpkg/info
            holes tree/srv/huge 1T
            holes tree/srv/large 50M
            printf 'Package: one\\nStatus: install ok installed\\nVersion: 1\\nArchitecture: all\\n' > tree/var/lib/dpkg/status
            printf '/srv/huge\\n/srv/large\\n' > tree/var/lib/dpkg/info/one.list
            (cd tree && md5sum srv/large && printf '%032d  srv/huge\\n' 0) > tree/var/lib/dpkg/info/one.md5sums
            """;

    @TempDir
    private Path folder;
    @AutoClose
    private TestLibrary library;

    @BeforeEach
    void make() throws IOException {
        Tools.bash("cd '" + folder + "'\n" + FILES);
        library = new TestLibrary(folder.resolve("library"));
        library.add(MadeDisk.by(folder, "sparse.raw", "truncate -s 100M \"$out\" && mke2fs -q -t ext4 -b 4096 -d '" + folder + "/tree' \"$out\"\n"), "sparse");
    }

    @Test
    void textsBehindHolesAreFound() throws IOException {
        String truth = Tools.bash("cd '" + folder + "/tree/srv' && { grep -a -c needle large; grep -a -n -m1 'needle two' large | cut -d: -f1; }");
        List<String> found = new ArrayList<>();
        new FindFiles(library.library(), "text:needle").call(file -> found.add(file.entry() + " " + file.text().lines() + " " + file.text().first()), Monitor.NONE);
        new FindFiles(library.library(), "text~^needle.two$").call(file -> found.add(file.entry() + " " + file.text().lines() + " " + file.text().first()),
                Monitor.NONE);
        String[] numbers = truth.split("\n");
        assertEquals(List.of("/srv/huge " + numbers[0] + " 1", "/srv/large " + numbers[0] + " 1", "/srv/huge 1 " + numbers[1], "/srv/large 1 " + numbers[1]), found);
    }

    @Test
    void whatNobodyCanReadToItsEndIsNotCompared() throws IOException {
        List<String> found = new ArrayList<>();
        ChangedFiles files = new ChangedFiles(library.library(), List.of(VersionName.parse("sparse")));
        files.call((_, file) -> found.add(file.state() + " " + new String(file.path())), Monitor.NONE);
        assertEquals(List.of("UNREAD /srv/huge"), found);
        assertEquals(false, files.incomplete());
    }
}
