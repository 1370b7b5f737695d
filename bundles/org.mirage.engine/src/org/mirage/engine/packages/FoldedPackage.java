// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.util.LinkedHashSet;
import java.util.Set;

import org.mirage.engine.compare.Difference;
import org.mirage.engine.compare.DifferenceCounts;

/** A package that changed, or the package systems themselves, with the differences that come of it. */
public final class FoldedPackage {

    private final PackageDifference change;
    private final DifferenceCounts counts = new DifferenceCounts();
    private final Set<Difference> folders = new LinkedHashSet<>();

    FoldedPackage(PackageDifference change) {
        this.change = change;
    }

    /** What became of the package; null for the package systems themselves. */
    public PackageDifference change() {
        return change;
    }

    /** True for what package systems keep for themselves. */
    public boolean isSystem() {
        return change == null;
    }

    /** Its differences, counted. */
    public DifferenceCounts counts() {
        return counts;
    }

    /**
     * Another of its differences.
     *
     * @param folder the directory in which it is; null for where the comparison begins
     */
    void add(Difference folder, DifferenceCounts more) {
        counts.add(more);
        if (folder != null) {
            folders.add(folder);
        }
    }

    /** The directories in which its differences are. */
    Set<Difference> folders() {
        return folders;
    }
}
