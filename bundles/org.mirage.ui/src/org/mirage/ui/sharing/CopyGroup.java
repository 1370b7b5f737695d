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

    /** The two of them that are least alike. */
    int[] leastAlike() {
        int[] members = images.stream().toArray();
        int[] least = {members[0], members[1]};
        for (int one : members) {
            for (int other : members) {
                if (report.contents().similarity(one, other) < report.contents().similarity(least[0], least[1])) {
                    least = new int[] {one, other};
                }
            }
        }
        return least;
    }

    /** How alike these are, in percent. */
    int leastPercent() {
        int[] least = leastAlike();
        return report.contents().percent(least[0], least[1]);
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
