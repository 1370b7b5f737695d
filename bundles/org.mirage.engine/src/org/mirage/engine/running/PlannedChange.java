// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.util.Comparator;

/**
 * What the machine's package manager would do with a package.
 *
 * @param name of the package
 * @param before its version, empty when it is not there yet
 * @param after its version then, empty when it goes
 */
public record PlannedChange(String name, String before, String after) implements Comparable<PlannedChange> {

    private static final Comparator<PlannedChange> ORDER = Comparator.comparing(PlannedChange::name)
            .thenComparing(PlannedChange::before).thenComparing(PlannedChange::after);

    /** True for one that is not there yet. */
    public boolean installs() {
        return before.isEmpty();
    }

    /** True for one that goes. */
    public boolean removes() {
        return after.isEmpty();
    }

    @Override
    public int compareTo(PlannedChange other) {
        return ORDER.compare(this, other);
    }
}
