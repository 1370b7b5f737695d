// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.made;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mirage.engine.Library;
import org.mirage.engine.LibraryChange;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.catalog.Actions;
import org.mirage.engine.catalog.ListedImage;
import org.mirage.store.ObjectKind;
import org.mirage.store.VersionRecord;

/** A library of versions that are put together from made volumes. */
public final class MadeLibrary implements AutoCloseable {

    private final Library library;

    public MadeLibrary(Path folder) throws MirageException {
        library = Library.open(folder);
    }

    public Library library() {
        return library;
    }

    /** Adds a version to an image, which is made if there is none; it has packs of its own. */
    public void add(String image, String time, MadeVolume... volumes) throws IOException {
        add(image, time, Map.of(), volumes);
    }

    /** The same of a machine whose operating system is known. */
    public void add(String image, String time, Map<String, String> system, MadeVolume... volumes) throws IOException {
        add(image, time, system, List.<MadeVolume[]>of(volumes));
    }

    /** Adds many versions at once, each of one volume. */
    public void addVersions(String image, String time, List<MadeVolume> versions) throws IOException {
        add(image, time, Map.of(), versions.stream().map(volume -> new MadeVolume[] {volume}).toList());
    }

    private void add(String image, String time, Map<String, String> system, List<MadeVolume[]> versions) throws IOException {
        try (LibraryChange change = LibraryChange.begin(library, "made", Monitor.NONE)) {
            ListedImage known = change.list().image(image).orElse(null);
            UUID id = known == null ? UUID.randomUUID() : known.id();
            if (known == null) {
                change.log(Actions.CREATE_IMAGE, Map.of(Actions.IMAGE, id.toString(), Actions.NAME, image));
            }
            int number = known == null ? 1 : known.nextNumber();
            for (MadeVolume[] volumes : versions) {
                VersionRecord record = MadeRecord.store(change.session(), id, number++, Instant.parse(time), system, volumes);
                byte[] version = change.session().put(ObjectKind.VERSION, record.encode()).bytes();
                change.log(Actions.ADD_VERSION, Map.of(Actions.VERSION, version, Actions.SOURCES, List.of()));
            }
            change.commit();
        }
    }

    @Override
    public void close() {
        library.close();
    }
}
