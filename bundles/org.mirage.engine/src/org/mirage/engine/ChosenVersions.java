// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which versions of a library are meant.
 *
 * @param names of images or versions; none for all images
 * @param all true for all versions where no number is given, false for the newest
 */
public record ChosenVersions(List<VersionName> names, boolean all) {

    public ChosenVersions {
        names = List.copyOf(names);
    }

    /**
     * The versions, each once.
     *
     * @throws NotFoundException when there is none of a name
     */
    public List<VersionSummary> in(Library library) throws MirageException {
        Set<VersionSummary> versions = new LinkedHashSet<>();
        if (names.isEmpty()) {
            library.images().forEach(image -> versions.addAll(of(image)));
        }
        for (VersionName name : names) {
            versions.addAll(name.number() == 0 ? of(library.image(name.image())) : List.of(library.version(name)));
        }
        return new ArrayList<>(versions);
    }

    private List<VersionSummary> of(ImageSummary image) {
        return all ? image.versions() : List.of(image.newest());
    }
}
