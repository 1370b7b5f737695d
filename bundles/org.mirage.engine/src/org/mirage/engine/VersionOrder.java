// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the versions of several images into one order. */
final class VersionOrder {

    private record Dated(VersionSummary version, Instant time) {
    }

    private VersionOrder() {
    }

    /** By time; within an image always by number, even where a clock went backwards between two versions. */
    static List<VersionSummary> byTime(List<ImageSummary> images) {
        List<Dated> all = new ArrayList<>();
        for (ImageSummary image : images) {
            Instant latest = Instant.MIN;
            for (VersionSummary version : image.versions()) {
                latest = version.time().isAfter(latest) ? version.time() : latest;
                all.add(new Dated(version, latest));
            }
        }
        all.sort(Comparator.comparing(Dated::time));
        return all.stream().map(Dated::version).toList();
    }
}
