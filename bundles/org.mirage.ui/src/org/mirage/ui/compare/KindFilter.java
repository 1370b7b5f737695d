// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.Set;

import org.mirage.engine.compare.ChangedSide;
import org.mirage.engine.compare.Difference;
import org.mirage.engine.compare.DifferenceCounts;
import org.mirage.engine.packages.FoldedPackage;

/**
 * Wants some kinds of differences, of some sides; tells of folders and packages by their counts, without reading them.
 *
 * @param groups the kinds
 * @param sides the sides; all of them when two versions are compared
 */
record KindFilter(Set<KindGroup> groups, Set<ChangedSide> sides) implements DifferenceFilter {

    /** Wants everything. */
    static final KindFilter ALL = new KindFilter(Set.of(KindGroup.values()), Set.of(ChangedSide.values()));

    @Override
    public boolean means(Difference difference) {
        return groups.stream().anyMatch(group -> group.kinds.contains(difference.change().kind()))
                && sides.contains(difference.side());
    }

    @Override
    public boolean leads(Difference folder, DifferenceCounts below) {
        return isAnyIn(below);
    }

    @Override
    public boolean leads(FoldedPackage one) {
        return isAnyIn(one.counts());
    }

    private boolean isAnyIn(DifferenceCounts counts) {
        return ofKinds(counts) > 0 && ofSides(counts) > 0;
    }

    private long ofKinds(DifferenceCounts counts) {
        return groups.stream().mapToLong(group -> group.count(counts)).sum();
    }

    private long ofSides(DifferenceCounts counts) {
        return sides.stream().mapToLong(counts::of).sum();
    }

    @Override
    public boolean facts() {
        return true;
    }
}
