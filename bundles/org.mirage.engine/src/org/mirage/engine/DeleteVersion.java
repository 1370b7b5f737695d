// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

import org.mirage.engine.catalog.Actions;

/** Takes a version out of the library; its bytes stay in the packs until they are pruned. */
public final class DeleteVersion {

    private final Library library;
    private final VersionName name;

    public DeleteVersion(Library library, VersionName name) {
        this.library = library;
        this.name = name;
    }

    /**
     * Deletes it.
     *
     * @throws NotFoundException when there is no such version
     * @throws MirageException when disks of others are yet to be made from its
     */
    public void call(Monitor monitor) throws MirageException {
        library.version(name);
        try (LibraryChange change = LibraryChange.begin(library, null, monitor)) {
            VersionSummary version = library.version(name);
            new DiskOrigins(change.list(), library.store()).requireUnneeded(Set.of(version.record()));
            change.log(Actions.DELETE_VERSION, Map.of(Actions.VERSION, version.record().bytes()));
            change.commit();
        } catch (MirageException e) {
            throw e;
        } catch (IOException e) {
            throw new MirageException(name + " could not be deleted: " + Reasons.of(e), e);
        }
    }
}
