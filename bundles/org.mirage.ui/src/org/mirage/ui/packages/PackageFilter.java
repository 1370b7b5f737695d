// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.packages;

import java.util.Locale;

import org.mirage.engine.packages.PackageMatrix;
import org.mirage.ui.packages.Inventory.Installed;

/**
 * Which packages are shown.
 *
 * @param name stands in their names, in small letters; empty for all
 * @param kind of which kind they are; empty for all
 * @param differing whether only those are that are not the same in all versions
 */
record PackageFilter(String name, String kind, boolean differing) {

    static final PackageFilter ALL = new PackageFilter("", "", false); //$NON-NLS-1$ //$NON-NLS-2$

    boolean fits(Installed row) {
        return fits(row.one().name(), row.one().kind().id());
    }

    boolean fits(PackageMatrix.Row row) {
        return fits(row.name(), row.kind().id()) && !(differing && row.isSame());
    }

    private boolean fits(String of, String is) {
        return of.toLowerCase(Locale.ROOT).contains(name) && (kind.isEmpty() || kind.equals(is));
    }

    PackageFilter named(String text) {
        return new PackageFilter(text.toLowerCase(Locale.ROOT), kind, differing);
    }

    PackageFilter ofKind(String id) {
        return new PackageFilter(name, id, differing);
    }

    PackageFilter onlyDiffering(boolean only) {
        return new PackageFilter(name, kind, only);
    }
}
