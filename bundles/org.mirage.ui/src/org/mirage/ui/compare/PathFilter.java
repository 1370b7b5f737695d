// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.mirage.engine.compare.Difference;
import org.mirage.engine.compare.DifferenceCounts;
import org.mirage.engine.packages.FoldedPackage;

/**
 * Wants the paths that a search found, as far as another filter wants them.
 *
 * @param kinds the other filter
 * @param paths what was found, one byte in each character
 * @param folders what leads there
 * @param packages under which of them some fold
 */
record PathFilter(DifferenceFilter kinds, Set<String> paths, Set<String> folders, Set<FoldedPackage> packages) implements DifferenceFilter {

    /** A raw path as a search keeps it. */
    static String key(byte[] path) {
        return new String(path, StandardCharsets.ISO_8859_1);
    }

    @Override
    public boolean means(Difference difference) {
        return kinds.means(difference) && paths.contains(key(difference.path()));
    }

    @Override
    public boolean leads(Difference folder, DifferenceCounts below) {
        return kinds.leads(folder, below) && folders.contains(key(folder.path()));
    }

    @Override
    public boolean leads(FoldedPackage one) {
        return kinds.leads(one) && packages.contains(one);
    }

    @Override
    public boolean facts() {
        return false;
    }
}
