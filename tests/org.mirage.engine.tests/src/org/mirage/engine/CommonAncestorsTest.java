// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.catalog.Actions;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.TestLibrary;
import org.mirage.store.Hash;
import org.mirage.store.ObjectKind;
import org.mirage.store.VersionRecord;

/** The bases that two versions can be compared with, on lineages that a test has drawn. */
class CommonAncestorsTest {

    @TempDir
    private Path folder;
    @AutoClose
    private Library library;
    private final Map<String, Hash> records = new HashMap<>();
    private final Map<String, UUID> images = new HashMap<>();

    @BeforeEach
    void open() throws MirageException {
        library = Library.open(folder.resolve("library"));
    }

    /** Records versions such as {@code web@2}, each with the ones that it was made from. */
    private void versions(String... lines) throws IOException {
        try (LibraryChange change = LibraryChange.begin(library, "me", Monitor.NONE)) {
            for (String line : lines) {
                String[] words = line.split(" ");
                VersionName name = VersionName.parse(words[0]);
                if (!images.containsKey(name.image())) {
                    images.put(name.image(), new UUID(1, images.size()));
                    change.log(Actions.CREATE_IMAGE, Map.of(Actions.IMAGE, images.get(name.image()).toString(), Actions.NAME, name.image()));
                }
                List<Hash> parents = List.of(words).subList(1, words.length).stream().map(records::get).toList();
                VersionRecord record = new VersionRecord(images.get(name.image()), name.number(), parents, "me", "",
                        change.time().plusSeconds(records.size()), List.of(), List.of(), Map.of(), null, Map.of());
                Hash hash = change.session().put(ObjectKind.VERSION, record.encode());
                records.put(words[0], hash);
                change.log(Actions.ADD_VERSION, Map.of(Actions.VERSION, hash.bytes(), Actions.SOURCES, List.of()));
            }
            change.commit();
        }
    }

    private List<String> of(String left, String right) throws MirageException {
        return new CommonAncestors(library, VersionName.parse(left), VersionName.parse(right)).call(Monitor.NONE).stream()
                .map(VersionSummary::label).toList();
    }

    @Test
    void theNearestIsFoundAcrossImages() throws IOException {
        versions("base@1", "base@2 base@1", "web@1 base@1", "web@2 web@1", "db@1 base@2", "other@1");

        assertEquals(List.of("base@1"), of("web@2", "db@1"));
        assertEquals(List.of("base@1"), of("db@1", "web"));
        assertEquals(List.of("web@1"), of("web@1", "web@2"));
        assertEquals(List.of("base@2"), of("base@2", "db@1"));
        assertEquals(List.of("web@2"), of("web@2", "web@2"));
        assertEquals(List.of(), of("web@2", "other@1"));
    }

    @Test
    void severalAreOfferedWhereLinesCrossed() throws IOException {
        versions("a@1", "b@1 a@1", "c@1 a@1", "d@1 b@1 c@1", "e@1 b@1 c@1");

        assertEquals(List.of("c@1", "b@1"), of("d@1", "e@1"));
    }

    @Test
    void oneThatWasDeletedIsPassedOver() throws IOException {
        versions("a@1", "a@2 a@1", "b@1 a@2", "c@1 a@2");
        new DeleteVersion(library, VersionName.parse("a@2")).call(Monitor.NONE);

        assertEquals(List.of(), of("b@1", "c@1"));
        assertThrows(NotFoundException.class, () -> of("b@1", "a@2"));
    }

    @Test
    void whatIsImportedAgainComesFromTheVersionBefore() throws IOException {
        Path disk = MadeDisk.small(folder, "web.raw");
        try (TestLibrary own = new TestLibrary(folder.resolve("own"))) {
            own.add(disk, "web");
            own.add(disk, "web");
            own.add(disk, "web");
            List<VersionSummary> found = new CommonAncestors(own.library(), VersionName.parse("web@2"), VersionName.parse("web@3"))
                    .call(Monitor.NONE);
            assertEquals(List.of("web@2"), found.stream().map(VersionSummary::label).toList());
        }
    }
}
