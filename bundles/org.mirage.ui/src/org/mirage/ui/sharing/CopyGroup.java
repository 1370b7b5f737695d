// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.sharing;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

import org.mirage.engine.sharing.SharingReport;

/**
 * Images that are nearly the same.
 *
 * @param images their numbers
 */
record CopyGroup(SharingReport report, BitSet images) {

    List<String> names() {
        return images.stream().mapToObj(report.images()::get).toList();
    }

    /** What packs hold for these alone. */
    long stored() {
        return report.stored().onlyIn(images);
    }

    /** What deleting all of them but the one that needs most would free. */
    long freed() {
        BitSet others = (BitSet) images.clone();
        others.clear(images.stream().boxed().max(Comparator.comparingLong(image -> report.stored().total(image))).orElseThrow());
        return report.stored().onlyIn(others);
    }
}
