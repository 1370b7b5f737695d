// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.catalog.Actions;
import org.mirage.store.Hash;

/** Takes versions out of the library, all of them or none; their bytes stay in the packs until they are pruned. */
public final class DeleteVersions {

    private static final int NAMED = 5;

    private final Library library;
    private final List<VersionName> names;

    /** Will delete the versions of these names. */
    public DeleteVersions(Library library, List<VersionName> names) {
        this.library = library;
        this.names = List.copyOf(names);
    }

    /**
     * Deletes them.
     *
     * @throws NotFoundException when there is no version of one of the names
     * @throws MirageException when disks of others are yet to be made from theirs
     */
    public void call(Monitor monitor) throws MirageException {
        versions();
        try (LibraryChange change = LibraryChange.begin(library, null, monitor)) {
            Map<Hash, VersionSummary> versions = versions();
            new DiskOrigins(change.list(), library.store()).requireUnneeded(versions.keySet());
            for (Hash version : versions.keySet()) {
                change.log(Actions.DELETE_VERSION, Map.of(Actions.VERSION, version.bytes()));
            }
            change.commit();
        } catch (MirageException e) {
            throw e;
        } catch (IOException e) {
            throw new MirageException(shown() + " could not be deleted: " + Reasons.of(e), e);
        }
    }

    private Map<Hash, VersionSummary> versions() throws MirageException {
        Map<Hash, VersionSummary> versions = new LinkedHashMap<>();
        for (VersionName name : names) {
            VersionSummary version = library.version(name);
            versions.put(version.record(), version);
        }
        return versions;
    }

    private String shown() {
        List<String> shown = new ArrayList<>(names.stream().limit(NAMED).map(VersionName::toString).toList());
        if (names.size() > NAMED) {
            shown.add(names.size() - NAMED + " more");
        }
        return String.join(", ", shown);
    }
}
