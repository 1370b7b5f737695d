// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.util.List;

import org.mirage.engine.VersionFiles;
import org.mirage.engine.changes.ChangeSet;
import org.mirage.engine.changes.ChangesHeader;
import org.mirage.engine.changes.Edit;

/** Puts ready-made change sets together. */
final class MadeSet {

    private MadeSet() {
    }

    /** The change set of those edits, which says what made it and for which version. */
    static ChangeSet of(ReadyMade set, VersionFiles files, List<? extends Edit> edits) {
        List<String> comment = List.of("Made by Mirage (" + set.name() + ") for " + files.summary().label() + ".");
        return new ChangeSet(new ChangesHeader(set.title(), null, null, List.of(), comment), List.copyOf(edits), List.of());
    }
}
