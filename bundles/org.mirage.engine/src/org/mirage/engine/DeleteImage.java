// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;

import org.mirage.engine.catalog.Actions;

/** Takes an image with all its versions out of the library; their bytes stay in the packs until they are pruned. */
public final class DeleteImage {

    private final Library library;
    private final String name;

    public DeleteImage(Library library, String name) {
        this.library = library;
        this.name = name;
    }

    /**
     * Deletes it.
     *
     * @throws NotFoundException when there is no such image
     * @throws MirageException when disks of others are yet to be made from its
     */
    public void call(Monitor monitor) throws MirageException {
        library.image(name);
        try (LibraryChange change = LibraryChange.begin(library, null, monitor)) {
            ImageSummary image = library.image(name);
            new DiskOrigins(change.list(), library.store()).requireUnneeded(
                    image.versions().stream().map(VersionSummary::record).collect(Collectors.toSet()));
            change.log(Actions.DELETE_IMAGE, Map.of(Actions.IMAGE, image.id().toString()));
            change.commit();
        } catch (MirageException e) {
            throw e;
        } catch (IOException e) {
            throw new MirageException(name + " could not be deleted: " + Reasons.of(e), e);
        }
    }
}
