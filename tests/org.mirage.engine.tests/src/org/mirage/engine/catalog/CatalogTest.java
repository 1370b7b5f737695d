// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.DeleteImage;
import org.mirage.engine.DeleteVersion;
import org.mirage.engine.ImageSummary;
import org.mirage.engine.Library;
import org.mirage.engine.LibraryChange;
import org.mirage.engine.ListImages;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.RebuildLibrary;
import org.mirage.engine.ShowLog;
import org.mirage.engine.ShowVersion;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.made.Cancelling;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.TestLibrary;

/** The catalog is derived: whatever becomes of its files, the packs bring it back. */
class CatalogTest {

    @TempDir
    Path folder;
    private Path place;
    private Path disk;

    @BeforeEach
    void make() throws IOException {
        place = folder.resolve("library");
        disk = MadeDisk.small(folder, "web.raw");
    }

    private List<ImageSummary> images() throws MirageException {
        try (Library library = Library.open(place)) {
            return new ListImages(library).call(Monitor.NONE);
        }
    }

    private void add(String... images) throws MirageException {
        try (TestLibrary library = new TestLibrary(place)) {
            for (String image : images) {
                library.add(disk, image);
            }
        }
    }

    @Test
    void theCatalogAndTheListComeBackFromThePacks() throws IOException {
        add("web", "db", "web");
        try (Library library = Library.open(place)) {
            new DeleteVersion(library, VersionName.parse("web@1")).call(Monitor.NONE);
        }
        List<ImageSummary> before = images();
        assertEquals(List.of("db", "web"), before.stream().map(ImageSummary::name).toList());

        Files.delete(place.resolve("images"));
        assertEquals(before, images());
        Files.delete(place.resolve("images"));
        Files.delete(place.resolve("catalog.mv.db"));
        assertEquals(before, images());
        Files.write(place.resolve("images"), new byte[] {1, 2, 3});
        Files.write(place.resolve("catalog.mv.db"), new byte[20_000]);
        assertEquals(before, images());
        Files.write(place.resolve("catalog.mv.db"), "not a database at all".repeat(1000).getBytes());
        try (Library library = Library.open(place)) {
            assertEquals(before, new RebuildLibrary(library).call(Monitor.NONE));
        }
        add("web");
        assertEquals("web@3", images().get(1).newest().label());
    }

    @Test
    void aDamagedListIsNoticed() throws IOException {
        add("web");
        List<ImageSummary> before = images();
        byte[] bytes = Files.readAllBytes(place.resolve("images"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(place.resolve("images"), bytes);
        assertEquals(before, images());
    }

    /** As when a process is killed after its packs are there and before the catalog is. */
    @Test
    void whatWasCommittedWithoutTheCatalogIsBroughtIn() throws IOException {
        add("web");
        try (Library library = Library.open(place)) {
            VersionSummary version = library.version(VersionName.parse("web"));
            try (LibraryChange change = LibraryChange.begin(library, "eve", Monitor.NONE)) {
                change.log(Actions.DELETE_VERSION, Map.of(Actions.VERSION, version.record().bytes()));
                change.session().commit();
            }
        }
        assertEquals(List.of(), images());
        add("web");
        assertEquals("web@2", images().getFirst().newest().label());
    }

    @Test
    void aVersionWhosePartsAreMissingIsLeftOutAndTheOthersStay() throws IOException {
        add("web");
        List<ImageSummary> before = images();
        try (Library library = Library.open(place)) {
            Cancelling monitor = new Cancelling(Integer.MAX_VALUE);
            try (LibraryChange change = LibraryChange.begin(library, "eve", monitor)) {
                change.log(Actions.ADD_VERSION, Map.of(Actions.VERSION, new byte[32], Actions.SOURCES, List.of()));
                change.log("something-new", Map.of("x", 1L));
                change.commit();
            }
            assertTrue(monitor.notes().getFirst().contains("add-version"), monitor.notes().toString());
            assertEquals(1, monitor.notes().size());
        }
        assertEquals(before.getFirst().newest().record(), images().getFirst().newest().record());
    }

    @Test
    void aNumberIsNotGivenTwice() throws IOException {
        add("web", "web");
        try (Library library = Library.open(place)) {
            new DeleteVersion(library, VersionName.parse("web")).call(Monitor.NONE);
            assertEquals("web@1", library.version(VersionName.parse("web")).label());
            NotFoundException missing = assertThrows(NotFoundException.class,
                    () -> new ShowVersion(library, VersionName.parse("web@2")).call(Monitor.NONE));
            assertTrue(missing.getMessage().contains("no version 2; it has 1"), missing.getMessage());
        }
        add("web");
        assertEquals(List.of(1, 3), images().getFirst().versions().stream().map(VersionSummary::number).toList());
    }

    @Test
    void aDeletedImageIsGoneAndItsNameFree() throws IOException {
        add("web", "db");
        try (Library library = Library.open(place)) {
            new DeleteImage(library, "web").call(Monitor.NONE);
            assertThrows(NotFoundException.class, () -> new DeleteImage(library, "web").call(Monitor.NONE));
            NotFoundException missing = assertThrows(NotFoundException.class, () -> new ShowLog(library, "web").call(Monitor.NONE));
            assertTrue(missing.getMessage().contains("there are: db"), missing.getMessage());
        }
        add("web");
        assertEquals("web@1", images().get(1).newest().label());
    }

    @Test
    void theLogBeginsWithTheNewest() throws IOException {
        add("web", "web", "web");
        try (Library library = Library.open(place)) {
            assertEquals(List.of("web@3", "web@2", "web@1"),
                    new ShowLog(library, "web").call(Monitor.NONE).stream().map(VersionSummary::label).toList());
        }
    }

    @Test
    void theStampChangesWithEachChangeAndOnlyThen() throws IOException {
        try (Library reader = Library.open(place)) {
            long empty = reader.stamp();
            add("web");
            long first = reader.stamp();
            assertNotEquals(empty, first);
            assertEquals(first, reader.stamp());
            assertEquals(1, reader.images().size());
            add("db");
            assertNotEquals(first, reader.stamp());
            assertEquals(2, reader.images().size());
        }
    }

    @Test
    void whatVersionsShareIsCountedAnewWhenOneGoes() throws IOException {
        add("web", "db");
        try (Library library = Library.open(place)) {
            VersionSummary shared = library.version(VersionName.parse("web"));
            assertTrue(shared.uniqueBytes() < 5000, shared.toString());
            new DeleteImage(library, "db").call(Monitor.NONE);
            VersionSummary alone = library.version(VersionName.parse("web"));
            assertEquals(alone.storedBytes(), alone.uniqueBytes());
            assertEquals(shared.storedBytes(), alone.storedBytes());
            assertTrue(alone.storedBytes() > 1_000_000, alone.toString());
        }
    }

    @Test
    void aCatalogOfANewerProgramIsLeftAlone() throws Exception {
        add("web");
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + place.resolve("catalog"));
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("update schema_version set version = 1000");
        }
        MirageException newer = assertThrows(MirageException.class, () -> add("web"));
        assertTrue(newer.getMessage().contains("newer Mirage"), newer.getMessage());
        assertTrue(Files.size(place.resolve("catalog.mv.db")) > 0);
    }

    @Test
    void everythingIsPrivate() throws IOException {
        add("web");
        try (var all = Files.walk(place)) {
            for (Path path : all.toList()) {
                String expected = Files.isDirectory(path) ? "rwx------" : "rw-------";
                assertEquals(expected, PosixFilePermissions.toString(Files.getPosixFilePermissions(path)), path.toString());
            }
        }
    }
}
