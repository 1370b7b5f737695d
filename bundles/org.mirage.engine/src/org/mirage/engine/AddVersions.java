// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mirage.engine.applying.DerivedVersion;
import org.mirage.engine.catalog.Actions;
import org.mirage.engine.catalog.ListedImage;
import org.mirage.store.Hash;
import org.mirage.store.ObjectKind;
import org.mirage.store.VersionRecord;

/** Adds versions that were made from others to their images, within one change of the library; each is the next of its image. */
public final class AddVersions {

    private final LibraryChange change;
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();

    private record Waiting(DerivedVersion version, int number, String message) {
    }

    /** Will add versions within a change. */
    public AddVersions(LibraryChange change) {
        this.change = change;
    }

    /**
     * Takes a version; its objects are in the session of the change.
     *
     * @return its number
     * @throws NotFoundException when its image is gone
     */
    public int add(DerivedVersion version, String message) throws MirageException {
        UUID image = version.parent().image();
        ListedImage listed = change.list().images().stream().filter(known -> known.id().equals(image)).findFirst()
                .orElseThrow(() -> new NotFoundException("The image is not in the library any more"));
        int number = numbers.merge(image, listed.nextNumber(), (last, next) -> last + 1);
        waiting.add(new Waiting(version, number, message));
        return number;
    }

    /** Notes all of them; the names of their records, in the order in which they were taken. */
    public List<Hash> call(Monitor monitor) throws IOException {
        change.session().flush();
        List<Hash> records = new ArrayList<>();
        for (Waiting next : waiting) {
            monitor.check();
            VersionRecord record = next.version.record(next.number, change.author(), next.message, change.time(), change.session());
            Hash hash = change.session().put(ObjectKind.VERSION, record.encode());
            change.log(Actions.ADD_VERSION, Map.of(Actions.VERSION, hash.bytes(), Actions.SOURCES, List.of()));
            records.add(hash);
        }
        waiting.clear();
        return records;
    }
}
