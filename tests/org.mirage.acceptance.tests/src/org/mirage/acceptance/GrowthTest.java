// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.Library;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/** What a second version costs in the packs. */
class GrowthTest {

    @TempDir
    Path folder;

    @Test
    void costFollowsChange() throws IOException {
        Path disk = TestImages.get("debian");
        Path later = TestImages.get("debian-plus");
        try (Library library = Library.open(folder.resolve("library"))) {
            ImportedImages.importOnce(library, "machine", disk);
            long first = packs();
            ImportedImages.importOnce(library, "machine", disk);
            long again = packs() - first;
            ImportedImages.importOnce(library, "machine", later);
            long packages = packs() - first - again;

            System.out.printf("first %,d bytes, the same again %,d, three packages more %,d%n", first, again, packages);
            assertTrue(again < first / 200, again + " bytes for the same disk again, after " + first);
            assertTrue(packages < 3_000_000, packages + " bytes for three packages that hold 1.2 MB");
        }
    }

    private long packs() throws IOException {
        return Long.parseLong(Tools.bash("du -sb '" + folder.resolve("library/packs") + "' | cut -f1").strip());
    }
}
