// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import org.mirage.engine.compare.Difference;
import org.mirage.engine.compare.DifferenceCounts;
import org.mirage.engine.packages.FoldedPackage;

/** Says which differences are wanted. */
interface DifferenceFilter {

    /** True when this one is wanted. */
    boolean means(Difference difference);

    /**
     * True when one that is wanted is below a folder that holds differences, as far as can be told without reading it.
     *
     * @param below what of the differences below is asked about, counted
     */
    boolean leads(Difference folder, DifferenceCounts below);

    /** True when one that is wanted is under a package, as far as can be told without reading anything. */
    boolean leads(FoldedPackage one);

    /** True when what machines differ in beyond their files is wanted. */
    boolean facts();
}
