// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.util.List;

/**
 * What was read in a database of packages.
 *
 * @param trouble what could not be read of it, for a person; empty when all was
 * @param remark what in it is broken, and no package of anybody's; empty when nothing is
 */
record DatabaseContent(List<Package> packages, String trouble, String remark) {

    /** True when nothing was in it, and nothing wrong with it. */
    boolean isNothing() {
        return packages.isEmpty() && trouble.isEmpty() && remark.isEmpty();
    }
}
