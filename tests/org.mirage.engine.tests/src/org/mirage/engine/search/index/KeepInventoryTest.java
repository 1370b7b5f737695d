// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.Monitor;
import org.mirage.engine.UpdateVersions;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.made.Cancelling;
import org.mirage.engine.made.MadeLibrary;
import org.mirage.engine.made.MadeVolume;
import org.mirage.engine.made.Stopping;
import org.mirage.engine.packages.ListPackages;
import org.mirage.engine.search.FindFiles;
import org.mirage.engine.search.KeepInventory;
import org.mirage.store.Hash;

/** New versions are in the index and the catalog before anybody asks, where that is cheap, and otherwise when somebody asks. */
class KeepInventoryTest {

    private static final String TIME = "2026-01-01T00:00:00Z";

    @TempDir
    private Path folder;
    @AutoClose
    private MadeLibrary made;

    @BeforeEach
    void make() throws IOException {
        made = new MadeLibrary(folder);
        add("web");
        add("db");
    }

    private void add(String image) throws IOException {
        made.add(image, TIME, new MadeVolume(0, 1, "0001").file("etc/motd", image).file("etc/new" + made.library().images().size(), "x")
                .file("var/lib/dpkg/status", "Package: ssl\nStatus: install ok installed\nArchitecture: all\nVersion: 1\n"));
    }

    private void update(String target, String content) throws IOException {
        String text = "mirage changes 1\nput file /etc/later\n  text\n  | " + content + "\nend\n";
        new UpdateVersions(made.library(), GivenChanges.read(text.getBytes(StandardCharsets.UTF_8), "x", folder))
                .targets(List.of(VersionName.parse(target))).call(Monitor.NONE);
    }

    private void keep() {
        new KeepInventory(made.library()).call(made.library().takeMade(), Monitor.NONE);
    }

    private TreeSet<String> indexed() throws IOException {
        TreeSet<String> indexed = new TreeSet<>();
        try (SearchIndex index = SearchIndex.open(folder, made.library().store())) {
            for (VersionSummary version : made.library().images().stream().flatMap(image -> image.versions().stream()).toList()) {
                if (index.hasVersion(version.record())) {
                    indexed.add(version.label());
                }
            }
        }
        return indexed;
    }

    private int find(String query, String... names) throws IOException {
        Cancelling monitor = new Cancelling(Integer.MAX_VALUE);
        int versions = new FindFiles(made.library(), query).in(List.of(names).stream().map(name -> new VersionName(name, 0)).toList())
                .call(_ -> { }, monitor).versions();
        assertEquals(List.of(), monitor.notes());
        return versions;
    }

    private int knownPlaces() throws IOException {
        return made.library().catalog().derived(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery("select count(distinct version) from package_places")) {
                found.next();
                return found.getInt(1);
            }
        });
    }

    @Test
    void nothingIsMadeOfWhatNobodyAskedFor() throws IOException {
        assertEquals(2, made.library().takeMade().size());
        assertEquals(Set.of(), made.library().takeMade(), "each is told once");
        add("mail");
        keep();
        assertFalse(Files.exists(folder.resolve("search")));
        assertEquals(0, knownPlaces());
    }

    @Test
    void whatIsCheapComesInAndOtherVersionsWait() throws IOException {
        assertEquals(1, find("motd", "web"));
        made.library().takeMade();
        update("web", "one");
        update("db", "one");
        keep();
        // nothing of db is in the index, so that all of it would have to be read
        assertEquals(new TreeSet<>(List.of("web@1", "web@2")), indexed());
        add("mail");
        keep();
        assertEquals(new TreeSet<>(List.of("mail@1", "web@1", "web@2")), indexed());
        assertEquals(2, find("later"));
        assertEquals(new TreeSet<>(List.of("db@2", "mail@1", "web@1", "web@2")), indexed());
        // two that were made one from the other
        update("web", "two");
        update("web", "three");
        keep();
        assertTrue(indexed().containsAll(List.of("web@3", "web@4")));
        assertEquals(2, find("later"));
    }

    @Test
    void packagesComeInOnceAnybodyAskedForThem() throws IOException {
        made.library().takeMade();
        new ListPackages(made.library(), List.of(new VersionName("web", 0))).call((_, _) -> { }, Monitor.NONE);
        assertEquals(1, knownPlaces());
        update("web", "one");
        add("mail");
        keep();
        assertEquals(3, knownPlaces());
        assertEquals(3, find("package:ssl type:dir name:etc"));
    }

    /** What goes on for long, with nobody waiting for its end, keeps nobody out of the catalog. */
    @Test
    void theCatalogIsFreeWhilePackagesAreRead() throws IOException {
        new ListPackages(made.library(), List.of(new VersionName("web", 0))).call((_, _) -> { }, Monitor.NONE);
        made.library().takeMade();
        add("mail");
        add("news");
        int[] asked = {0, 0};
        new KeepInventory(made.library()).call(made.library().takeMade(), new Stopping(() -> {
            asked[0]++;
            try (FileChannel catalog = FileChannel.open(folder.resolve("catalog.mv.db"), StandardOpenOption.WRITE);
                    FileLock free = catalog.tryLock()) {
                assertTrue(free.isValid());
            } catch (OverlappingFileLockException held) {
                asked[1]++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return false;
        }));
        assertEquals(3, knownPlaces());
        assertTrue(asked[0] > 5, "asked " + asked[0]);
        assertEquals(0, asked[1]);
    }

    @Test
    void whoeverIsHinderedLeavesItForTheNextSearch() throws IOException {
        find("motd");
        made.library().takeMade();
        add("mail");
        try (Closeable other = new PostingsFolder(folder).lock()) {
            assertFalse(other == null);
            keep();
        }
        assertEquals(new TreeSet<>(List.of("db@1", "web@1")), indexed());
        add("news");
        Set<Hash> news = made.library().takeMade();
        new KeepInventory(made.library()).soon().call(news, new Cancelling(2));
        assertFalse(indexed().contains("news@1"));
        Path postings;
        try (Stream<Path> files = Files.list(folder.resolve("search"))) {
            postings = files.filter(file -> file.toString().endsWith(".postings")).findFirst().orElseThrow();
        }
        byte[] whole = Files.readAllBytes(postings);
        for (int at = 0; at < whole.length; at += Math.max(1, whole.length / 20)) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x11;
            Files.write(postings, damaged);
            new KeepInventory(made.library()).call(news, Monitor.NONE);
        }
        assertEquals(4, find("motd"));
        assertEquals(4, indexed().size());
    }

    @Test
    void manyChangesLeaveFewFiles() throws IOException {
        find("motd");
        for (int i = 0; i < 20; i++) {
            add("web" + i);
            keep();
        }
        assertEquals(22, indexed().size());
        try (Stream<Path> files = Files.list(folder.resolve("search"))) {
            assertTrue(files.filter(file -> file.toString().endsWith(".postings")).count() < 8);
        }
        assertEquals(22, find("motd"));
    }
}
