// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.EnumSet;
import java.util.Set;

import org.mirage.engine.compare.ChangeKind;
import org.mirage.engine.compare.DifferenceCounts;
import org.mirage.ui.Icons;

/** Kinds of changes that people show and hide together. */
enum KindGroup {
    ADDED(Messages.KindGroup_added, Icons.KIND_ADDED, ChangeKind.ADDED),
    REMOVED(Messages.KindGroup_removed, Icons.KIND_REMOVED, ChangeKind.REMOVED),
    CHANGED(Messages.KindGroup_changed, Icons.KIND_CHANGED, ChangeKind.CONTENT, ChangeKind.TYPE),
    METADATA(Messages.KindGroup_metadata, Icons.KIND_METADATA, ChangeKind.METADATA),
    MOVED(Messages.KindGroup_moved, Icons.KIND_MOVED, ChangeKind.MOVED, ChangeKind.MOVED_AWAY);

    final String label;
    final Icons icon;
    final Set<ChangeKind> kinds;

    KindGroup(String label, Icons icon, ChangeKind first, ChangeKind... more) {
        this.label = label;
        this.icon = icon;
        kinds = EnumSet.of(first, more);
    }

    /** How many paths are of these kinds. */
    long count(DifferenceCounts counts) {
        return kinds.stream().mapToLong(counts::of).sum();
    }

    /** The same for people: what was moved counts once. */
    long shownCount(DifferenceCounts counts) {
        return this == MOVED ? counts.of(ChangeKind.MOVED) : count(counts);
    }
}
