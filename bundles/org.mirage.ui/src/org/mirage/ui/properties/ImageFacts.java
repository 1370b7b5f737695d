// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.properties;

import java.util.ArrayList;
import java.util.List;

import org.mirage.model.Image;
import org.mirage.model.Version;
import org.mirage.ui.format.CountText;
import org.mirage.ui.format.DateText;

/** What is known of an image: itself, then its newest version. */
final class ImageFacts {

    private final Image image;

    ImageFacts(Image image) {
        this.image = image;
    }

    List<FactGroup> groups() {
        List<FactGroup> groups = new ArrayList<>();
        FactGroup general = new FactGroup(Messages.Facts_image).add(Messages.Facts_name, image.getName())
                .add(Messages.Facts_versions, CountText.number(image.getVersions().size()));
        Version newest = image.newest();
        if (newest != null) {
            general.add(Messages.Facts_first, DateText.full(image.getVersions().getFirst().getTime()));
        }
        groups.add(general.add(Messages.Facts_id, image.getId()));
        if (newest != null) {
            groups.addAll(new VersionFacts(newest).groups());
        }
        return groups;
    }
}
