// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

/**
 * A field and what it is in each version.
 *
 * @param name of the field
 * @param base in the version that both came from, empty where absent
 * @param left in the left version, empty where absent
 * @param right in the right version, empty where absent
 */
record PropertyRow(String name, String base, String left, String right) {

    /** True when it is not the same everywhere. */
    boolean differs(boolean threeWay) {
        return !left.equals(right) || threeWay && !base.equals(left);
    }
}
