// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mirage.engine.Library;
import org.mirage.engine.LibraryChange;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.catalog.Actions;
import org.mirage.store.Hash;
import org.mirage.store.ObjectKind;
import org.mirage.store.VersionRecord;
import org.mirage.store.VolumeRecord;

/** A next version of an image without disks, whose files are those of a version of another image: as if edits had made them so. */
public final class PredictedVersion {

    private PredictedVersion() {
    }

    /** Makes it of the newest versions. */
    public static VersionSummary make(Library library, String image, String files) throws IOException {
        VersionSummary parent = library.image(image).newest();
        VersionRecord before = library.record(parent);
        VersionRecord after = library.record(library.image(files).newest());
        List<VolumeRecord> volumes = new ArrayList<>();
        for (int i = 0; i < before.volumes().size(); i++) {
            VolumeRecord from = after.volumes().get(i);
            VolumeRecord to = before.volumes().get(i);
            volumes.add(new VolumeRecord(i, to.type(), to.uuid(), to.label(), to.ranges(), to.partUuid(), to.device(), from.root(),
                    from.links(), from.entries(), from.bytes(), to.size(), to.usedBytes(), to.blockSize(), to.features(), to.warnings(),
                    to.keptWhole(), to.extra()));
        }
        try (LibraryChange change = LibraryChange.begin(library, null, Monitor.NONE)) {
            VersionRecord record = new VersionRecord(before.image(), parent.number() + 1L, List.of(parent.record()), "me", "predicted",
                    change.time(), volumes, before.disks(), before.system(), null, Map.of());
            Hash hash = change.session().put(ObjectKind.VERSION, record.encode());
            change.log(Actions.ADD_VERSION, Map.of(Actions.VERSION, hash.bytes(), Actions.SOURCES, List.of()));
            change.commit();
        }
        return library.image(image).newest();
    }
}
