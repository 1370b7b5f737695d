// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.Comparator;

/**
 * Which differences are shown, and in what order.
 *
 * @param filter which
 * @param order of those in one folder
 */
record Arrangement(DifferenceFilter filter, Comparator<Node> order) {

    /** All, as they come: by name, configuration first. */
    static final Arrangement ALL = new Arrangement(KindFilter.ALL, (one, other) -> 0);
}
