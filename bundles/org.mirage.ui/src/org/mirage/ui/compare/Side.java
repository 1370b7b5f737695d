// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import org.mirage.engine.MachineEntry;
import org.mirage.ui.files.OpenedVersion;
import org.mirage.ui.files.VersionEntry;

/** One of the two sides of a comparison. */
enum Side {
    LEFT, RIGHT;

    /** What its version has of a difference, null where it has nothing. */
    VersionEntry entry(VersionsCompareInput input, DifferenceNode node) {
        MachineEntry entry = this == LEFT ? node.difference().left() : node.difference().right();
        OpenedVersion version = this == LEFT ? input.versions().left() : input.versions().right();
        return entry == null ? null : new VersionEntry(version, entry);
    }
}
