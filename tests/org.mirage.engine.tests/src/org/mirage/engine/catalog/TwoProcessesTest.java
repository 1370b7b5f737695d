// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.Library;
import org.mirage.engine.ListImages;
import org.mirage.engine.Monitor;
import org.mirage.engine.ShowVersion;
import org.mirage.engine.VersionName;
import org.mirage.engine.made.ChildJvm;
import org.mirage.engine.made.ImportingProcess;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.TestLibrary;

/** Reading goes on while another process imports, and what it adds shows up. */
@Timeout(300)
class TwoProcessesTest {

    private static final int IMPORTS = 5;

    @TempDir
    Path folder;

    @Test
    void listingShowingAndExportingBesideAnImport() throws Exception {
        Path place = folder.resolve("library");
        Path disk = MadeDisk.small(folder, "web.raw");
        Path expected = MadeDisk.withoutFree(disk, 1 << 20);
        try (TestLibrary library = new TestLibrary(place)) {
            library.add(disk, "web");
            int seen = 0;
            int looks = 0;
            try (ChildJvm child = new ChildJvm(ImportingProcess.class, place, disk, "other", IMPORTS)) {
                while (child.alive() || seen == 0) {
                    int versions = new ListImages(library.library()).call(Monitor.NONE).stream()
                            .filter(image -> image.name().equals("other")).mapToInt(image -> image.versions().size()).sum();
                    assertTrue(versions >= seen, "what is there stays");
                    seen = versions;
                    assertEquals(-1, Files.mismatch(expected, library.raw("web@1", folder.resolve("out.raw"))));
                    new ShowVersion(library.library(), VersionName.parse("web")).call(Monitor.NONE);
                    looks++;
                }
                assertEquals(null, child.line(), "nothing went wrong there");
                assertEquals(0, child.await());
            }
            assertTrue(looks > 1);
            assertEquals(IMPORTS, library.library().image("other").versions().size());
            assertEquals(-1, Files.mismatch(expected, library.raw("other@" + IMPORTS, folder.resolve("out.raw"))));
        }
    }

    @Test
    void twoProcessesImportAtOnce() throws Exception {
        Path place = folder.resolve("library");
        Path disk = MadeDisk.small(folder, "web.raw");
        try (ChildJvm one = new ChildJvm(ImportingProcess.class, place, disk, "other", IMPORTS); ChildJvm two = new ChildJvm(ImportingProcess.class, place, disk, "other", IMPORTS)) {
            assertEquals(null, one.line());
            assertEquals(null, two.line());
            assertEquals(0, one.await());
            assertEquals(0, two.await());
        }
        try (Library library = Library.open(place)) {
            assertEquals(2 * IMPORTS, library.image("other").newest().number());
            assertEquals(2 * IMPORTS, library.image("other").versions().size());
        }
    }
}
