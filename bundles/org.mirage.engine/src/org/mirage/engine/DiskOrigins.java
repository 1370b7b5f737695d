// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.mirage.engine.catalog.ImageList;
import org.mirage.engine.catalog.ListedImage;
import org.mirage.engine.catalog.ListedVersion;
import org.mirage.store.Hash;
import org.mirage.store.ObjectKind;
import org.mirage.store.ObjectName;
import org.mirage.store.ObjectSource;
import org.mirage.store.VersionRecord;

/** Which versions' disks the disks of versions without any are made from. */
final class DiskOrigins {

    private final ObjectSource objects;
    private final Map<Hash, ListedVersion> listed = new LinkedHashMap<>();

    DiskOrigins(ImageList list, ObjectSource objects) {
        this.objects = objects;
        for (ListedImage image : list.images()) {
            image.versions().forEach(version -> listed.put(version.summary().record(), version));
        }
    }

    /**
     * The nearest version that one was made from, in one step or several, and that has disks. Those between may be gone.
     *
     * @throws MirageException when there is none
     */
    VersionSummary of(VersionSummary version) throws MirageException {
        VersionSummary found = find(version);
        if (found == null) {
            throw new MirageException("The disk of " + version.label() + " cannot be made: the version with disks that it was made"
                    + " from is not in the library any more");
        }
        return found;
    }

    private VersionSummary find(VersionSummary version) throws MirageException {
        Hash at = version.record();
        try {
            while (true) {
                VersionRecord record = VersionRecord.decode(objects.read(new ObjectName(ObjectKind.VERSION, at)));
                if (record.parents().isEmpty()) {
                    return null;
                }
                at = record.parents().getFirst();
                ListedVersion parent = listed.get(at);
                if (parent != null && !parent.disks().isEmpty()) {
                    return parent.summary();
                }
            }
        } catch (IOException e) {
            throw new MirageException("What " + version.label() + " was made from cannot be read: " + Reasons.of(e), e);
        }
    }

    /**
     * Checks that no disk would be out of reach without some versions.
     *
     * @throws MirageException when there are versions, other than these, whose disks are yet to be made from theirs
     */
    void requireUnneeded(Set<Hash> gone) throws MirageException {
        List<String> needing = new ArrayList<>();
        for (ListedVersion version : listed.values()) {
            if (version.disks().isEmpty() && !gone.contains(version.summary().record())) {
                VersionSummary origin = find(version.summary());
                if (origin != null && gone.contains(origin.record())) {
                    needing.add(version.summary().label());
                }
            }
        }
        if (!needing.isEmpty()) {
            String some = needing.stream().limit(5).collect(Collectors.joining(" "));
            throw new MirageException("The disks of " + some + (needing.size() > 5 ? " and others" : "")
                    + " are not made yet and need what would be deleted; make them first: mirage realise " + some);
        }
    }
}
