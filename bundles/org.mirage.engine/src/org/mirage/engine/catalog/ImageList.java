// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.mirage.store.Hash;

/**
 * What reading verbs need of the catalog, so that they need no database.
 *
 * @param lastSequence the number of the newest log record that it knows
 * @param packs the packs whose log records it knows
 * @param images sorted by name
 */
public record ImageList(long lastSequence, Set<Hash> packs, List<ListedImage> images) {

    /** The list of an empty library. */
    public static final ImageList EMPTY = new ImageList(0, Set.of(), List.of());

    /** The image of a name. */
    public Optional<ListedImage> image(String name) {
        return images.stream().filter(image -> image.name().equals(name)).findFirst();
    }
}
