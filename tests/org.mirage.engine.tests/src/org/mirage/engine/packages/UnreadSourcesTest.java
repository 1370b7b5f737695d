// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.made.Cancelling;
import org.mirage.engine.made.MadeLibrary;
import org.mirage.engine.made.MadeVolume;
import org.mirage.engine.report.PackagesJson;
import org.mirage.engine.text.JsonText;

/** What of packages cannot be read is told in few lines, however many versions have it, and hinders no other version. */
@Timeout(300)
class UnreadSourcesTest {

    private static final String TIME = "2026-01-01T00:00:00Z";

    @TempDir
    private Path folder;
    private MadeLibrary made;

    @BeforeEach
    void open() throws IOException {
        made = new MadeLibrary(folder);
    }

    @AfterEach
    void close() {
        made.close();
    }

    private static MadeVolume machine(int number) {
        return new MadeVolume(0, 1, "0001").file("var/lib/dpkg/status",
                "Package: one\nStatus: install ok installed\nArchitecture: all\nVersion: " + number + "\n\n");
    }

    private ListPackages listing(String name) {
        ListPackages listing = new ListPackages(made.library(), List.of()).allVersions(true);
        return name == null ? listing : listing.named(name);
    }

    /** What is noted; of each version there has to be the package. */
    private List<String> notes(ListPackages listing) throws IOException {
        Cancelling monitor = new Cancelling(Integer.MAX_VALUE);
        listing.call((version, packages) -> assertEquals(1, packages.size(), version::label), monitor);
        return monitor.notes();
    }

    @Test
    void eachContentIsToldOnce() throws IOException {
        made.addVersions("web", TIME, IntStream.range(0, 130).mapToObj(i -> machine(i).file("srv/broken.jar", "no archive")
                .file("var/lib/rpm/rpmdb.sqlite", "rubbish" + i % 2)).toList());
        made.addVersions("db", TIME, IntStream.range(0, 4).mapToObj(i -> machine(i).file("opt/other.jar", "no archive").file("opt/more.war", "nor this"))
                .toList());
        for (String name : new String[] {null, "one", null, "o*"}) {
            ListPackages listing = listing(name);
            List<String> notes = notes(listing);
            assertTrue(listing.incomplete());
            for (int i = 0; i < 2; i++) {
                assertTrue(notes.get(i).startsWith("the packages in /var/lib/rpm/rpmdb.sqlite of web@" + (i + 1) + ", web@" + (i + 3) + ", web@" + (i + 5)
                        + " and 62 more versions are not all known: "), notes::toString);
            }
            // images come by their names; of a version of which nothing is missing the index answers when it is asked for a name
            assertEquals(name == null ? List.of("what is broken in db@1, db@2, db@3 and 131 more versions and tells of no package is passed over: "
                    + "/opt/other.jar: it is no zip archive, or cut short (and so in 1 more places)",
                    "what is broken in db@1, db@2, db@3 and 1 more version and tells of no package is passed over: /opt/more.war: "
                    + "it is no zip archive, or cut short")
                    : List.of("what is broken in web@1, web@2, web@3 and 127 more versions and tells of no package is passed over: "
                            + "/srv/broken.jar: it is no zip archive, or cut short"),
                    notes.subList(2, notes.size()).stream().sorted(Comparator.reverseOrder()).toList());
        }
    }

    @Test
    void ofVeryManyTheNumberIsTold() throws IOException {
        made.addVersions("web", TIME, IntStream.range(0, 30).mapToObj(i -> machine(i).file("srv/broken.jar", "no archive " + i)).toList());
        ListPackages listing = listing(null);
        List<String> notes = notes(listing);
        assertFalse(listing.incomplete(), "no package is missing");
        assertEquals(21, notes.size(), notes::toString);
        assertEquals("and 10 more sources of packages could not be read; mirage packages --json names all", notes.getLast());
    }

    @Test
    void jsonHasAllOfThem() throws IOException {
        made.addVersions("web", TIME, IntStream.range(0, 30).mapToObj(i -> machine(i).file("srv/broken-" + i + ".jar", "no archive")).toList());
        made.add("fine", TIME, machine(1));
        for (String name : new String[] {null, "none"}) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            PackagesJson json = new PackagesJson(bytes);
            json.begin();
            listing(name).call(json, new Cancelling(Integer.MAX_VALUE));
            json.finish();
            Map<String, String> unread = new TreeMap<>();
            for (Object each : (List<?>) JsonText.parse(bytes.toString(StandardCharsets.UTF_8))) {
                Map<?, ?> version = (Map<?, ?>) each;
                unread.put(version.get("version").toString(), String.valueOf(version.get("unread")));
            }
            assertEquals(31, unread.size());
            assertEquals("null", unread.get("fine@1"));
            if (name == null) {
                for (int i = 0; i < 30; i++) {
                    String listed = unread.get("web@" + (i + 1));
                    assertTrue(listed.contains("/srv/broken-" + i + ".jar") && listed.contains("no zip archive"), listed);
                }
            }
        }
    }

    @Test
    void aDamagedVersionHindersNoOther() throws IOException {
        made.add("web", TIME, machine(1));
        List<Path> others = packs();
        made.add("web", TIME, machine(2));
        List<Path> damaged = new ArrayList<>(packs());
        damaged.removeAll(others);
        made.add("web", TIME, machine(3));
        made.close();
        for (Path pack : damaged) {
            byte[] bytes = Files.readAllBytes(pack);
            bytes[bytes.length / 4] ^= 1;
            Files.write(pack, bytes);
        }
        made = new MadeLibrary(folder);
        for (String name : new String[] {null, "one", null, "o*"}) {
            ListPackages listing = listing(name);
            Cancelling monitor = new Cancelling(Integer.MAX_VALUE);
            Map<String, Integer> found = new TreeMap<>();
            List<String> unread = new ArrayList<>();
            listing.call(new PackageLists.Visitor() {

                @Override
                public void packages(VersionSummary version, List<Package> packages) {
                    found.put(version.label(), packages.size());
                }

                @Override
                public void unread(VersionSummary version, UnreadSource source) {
                    unread.add(version.label() + source.place());
                }
            }, monitor);
            assertEquals(Map.of("web@1", 1, "web@2", 0, "web@3", 1), found);
            assertEquals(List.of("web@2"), unread);
            assertTrue(listing.incomplete());
            assertEquals(1, monitor.notes().size(), monitor.notes()::toString);
            assertTrue(monitor.notes().getFirst().startsWith("the packages of web@2 are not known: "), monitor.notes()::toString);
        }
    }

    private List<Path> packs() throws IOException {
        try (var files = Files.walk(folder.resolve("packs"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
