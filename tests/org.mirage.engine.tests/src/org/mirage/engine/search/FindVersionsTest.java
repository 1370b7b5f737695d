// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.CancelledException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.made.Cancelling;
import org.mirage.engine.made.MadeLibrary;
import org.mirage.engine.made.MadeVolume;

/** The versions that are chosen are those in which a search finds files, found with less looking. */
class FindVersionsTest {

    private static final String TIME = "2026-01-01T00:00:00Z";

    @TempDir
    private Path folder;
    @AutoClose
    private MadeLibrary made;

    @BeforeEach
    void make() throws IOException {
        made = new MadeLibrary(folder);
        for (int image = 0; image < 6; image++) {
            for (int version = 1; version <= 3; version++) {
                MadeVolume volume = new MadeVolume(0, 1, "0001").file("etc/hosts", "here " + image % 3).file("usr/bin/su", "su");
                for (int i = 0; i < 50; i++) {
                    volume.file("srv/d" + i % 5 + "/f" + i, "text " + (image == 2 && version == 1 ? "special" : "plain") + i);
                }
                if (image % 2 == 0 && version == 3) {
                    volume.file("opt/late", "late");
                }
                if (image == 1) {
                    volume.file("opt/early" + version, "early");
                }
                made.add("web" + image, TIME, volume);
            }
        }
        made.add("empty", TIME, new MadeVolume(0, 1, "0002").unreadable());
    }

    private List<String> versions(String query, boolean all, String... names) throws IOException {
        FindVersions find = new FindVersions(made.library(), query).allVersions(all).in(List.of(names).stream().map(name -> {
            try {
                return VersionName.parse(name);
            } catch (IOException e) {
                throw new IllegalArgumentException(e);
            }
        }).toList());
        List<String> versions = find.call(Monitor.NONE).stream().map(VersionSummary::label).toList();
        assertFalse(find.incomplete());
        return versions;
    }

    private TreeSet<String> searched(String query, boolean all) throws IOException {
        TreeSet<String> versions = new TreeSet<>();
        new FindFiles(made.library(), query).allVersions(all)
                .call(file -> file.versions().forEach(version -> versions.add(version.label())), Monitor.NONE);
        return versions;
    }

    @Test
    void theyAreThoseOfTheFilesThatAreFound() throws IOException {
        for (String query : List.of("late", "name:early*", "name~^early[23]$", "su", "text:special", "text:\"here 1\"", "text~here.[12]",
                "type:file",
                "type:file -under:/srv", "image:web1", "-image:web*", "image:web2 or late", "path:/opt/*",
                "under:/opt type:file or text:special",
                "size>1M", "name:f7 text:plain", "-text:e type:file")) {
            for (boolean all : new boolean[] {false, true}) {
                assertEquals(searched(query, all), new TreeSet<>(versions(query, all)), query);
            }
        }
        assertEquals(List.of("web0@3", "web2@3", "web4@3"), versions("late", true));
        assertEquals(List.of("web1@3"), versions("name:early*", false));
        assertEquals(List.of("web1@1", "web1@2", "web1@3"), versions("name:early*", true));
        assertEquals(List.of("web1@2"), versions("name:early*", true, "web1@2", "web3"));
        assertEquals(List.of(), versions("nothing-of-that", true));
        assertEquals(18, versions("image:web*", true).size(), "a version without files has none that is found");
    }

    @Test
    void textsDecideAndWhatIsStoppedOrWrongIsTold() throws IOException {
        FindVersions find = new FindVersions(made.library(), "name:f* text:plain").allVersions(true);
        Cancelling all = new Cancelling(Integer.MAX_VALUE);
        assertEquals(18 - 1, find.call(all).size());
        assertThrows(CancelledException.class, () -> new FindVersions(made.library(), "text:plain").call(new Cancelling(1)));
        assertThrows(QueryException.class, () -> new FindVersions(made.library(), "late siz>3"));
    }

    @Test
    void whatCannotBeLookedAtIsTold() throws IOException {
        made.add("large", TIME, new MadeVolume(0, 1, "0003").file("var/lib/dpkg/status", "x".repeat((64 << 20) + 1)));
        FindVersions find = new FindVersions(made.library(), "package:ssl");
        Cancelling monitor = new Cancelling(Integer.MAX_VALUE);
        assertEquals(List.of(), find.call(monitor));
        assertTrue(find.incomplete());
        assertTrue(monitor.notes().stream().anyMatch(note -> note.contains("/var/lib/dpkg/status of large@1")), monitor.notes()::toString);
    }
}
