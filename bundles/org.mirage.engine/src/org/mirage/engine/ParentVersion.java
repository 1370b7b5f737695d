// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.List;

import org.mirage.store.Hash;

/** Finds the version that a version was made from. */
public final class ParentVersion {

    private final Library library;
    private final VersionName name;

    public ParentVersion(Library library, VersionName name) {
        this.library = library;
        this.name = name;
    }

    /**
     * Its parent; of several the first.
     *
     * @throws NotFoundException when there is no such version, or when it has no parent in the library
     */
    public VersionSummary call(Monitor monitor) throws MirageException {
        VersionSummary version = library.version(name);
        List<Hash> parents = library.record(version).parents();
        if (parents.isEmpty()) {
            throw new NotFoundException(version.label() + " has no parent to compare it with; name two versions");
        }
        for (ImageSummary image : library.images()) {
            for (VersionSummary other : image.versions()) {
                if (other.record().equals(parents.getFirst())) {
                    return other;
                }
            }
        }
        throw new NotFoundException("The parent of " + version.label() + " is not in the library any more; name two versions");
    }
}
