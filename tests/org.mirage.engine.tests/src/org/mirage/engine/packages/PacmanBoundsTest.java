// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.MirageException;
import org.mirage.engine.made.Cancelling;
import org.mirage.engine.made.MadeLibrary;
import org.mirage.engine.made.MadeVolume;

/** What pacman notes may be made to keep whoever reads it busy; what is read of it has an end. */
@Timeout(300)
class PacmanBoundsTest {

    private static final int TABLE = 63 << 20;

    @TempDir
    private Path folder;

    private static byte[] packed(int length) throws IOException {
        byte[] comment = new byte[length];
        Arrays.fill(comment, (byte) '#');
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(comment);
        }
        return out.toByteArray();
    }

    @Test
    void tablesOfOneDatabaseUnpackToSoMuchTogether() throws IOException {
        byte[] table = packed(TABLE);
        FolderBounds bounds = new FolderBounds();
        bounds.takeUnpacked((1L << 30) - TABLE);
        assertEquals(Map.of(), PacmanTable.digests(table, bounds));
        assertThrows(MirageException.class, () -> PacmanTable.digests(table, bounds));
        assertThrows(MirageException.class, () -> PacmanTable.digests(packed(65 << 20), new FolderBounds()));
        assertEquals(Map.of(), PacmanTable.digests(table, new FolderBounds()), "each database has as much");
    }

    @Test
    void aFileWithVeryManyValuesIsTold() throws IOException {
        String description = "%NAME%\none\n\n%VERSION%\n1-1\n\n%ARCH%\nany\n\n";
        try (MadeLibrary made = new MadeLibrary(folder)) {
            made.add("arch", "2026-01-01T00:00:00Z", new MadeVolume(0, 1, "0001").file("var/lib/pacman/local/a-1-1/desc", description)
                    .file("var/lib/pacman/local/b-1-1/desc", description + "%DEPENDS%\n" + "x\n".repeat(1_000_000)));
            ListPackages listing = new ListPackages(made.library(), List.of());
            Cancelling monitor = new Cancelling(Integer.MAX_VALUE);
            List<String> found = new ArrayList<>();
            listing.call((_, packages) -> packages.forEach(one -> found.add(one.name())), monitor);
            assertEquals(List.of("one"), found, "what came before is listed");
            assertTrue(listing.incomplete());
            assertEquals(1, monitor.notes().size());
            assertTrue(monitor.notes().getFirst().contains("desc of /var/lib/pacman/local/b-1-1 has more than 1000000 values"), monitor.notes()::toString);
        }
    }
}
