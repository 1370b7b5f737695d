// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.kept;

import java.util.Comparator;
import java.util.List;

import org.mirage.engine.KeptChangeSet;
import org.mirage.ui.Icons;
import org.mirage.ui.format.DateText;
import org.mirage.ui.widgets.RowColumn;

/** What the list shows of a change set that the library keeps. */
final class KeptColumns {

    /** Its name; sorts at first. */
    static final String NAME = "NAME"; //$NON-NLS-1$

    private KeptColumns() {
    }

    static List<RowColumn<KeptChangeSet>> all() {
        return List.of(
                new RowColumn<KeptChangeSet>(NAME, Messages.KeptColumns_name, 150, KeptChangeSet::name).picture(set -> Icons.CHANGES.image()),
                new RowColumn<KeptChangeSet>("EDITS", Messages.KeptColumns_edits, 60, set -> Long.toString(set.edits())) //$NON-NLS-1$
                        .sorted(Comparator.comparingLong(KeptChangeSet::edits)),
                new RowColumn<KeptChangeSet>("TITLE", Messages.KeptColumns_title, 240, KeptText::title), //$NON-NLS-1$
                new RowColumn<KeptChangeSet>("WHEN", Messages.KeptColumns_when, 116, set -> DateText.recent(set.time())) //$NON-NLS-1$
                        .sorted(Comparator.comparing(KeptChangeSet::time)),
                new RowColumn<KeptChangeSet>("AUTHOR", Messages.KeptColumns_author, 70, KeptText::author)); //$NON-NLS-1$
    }
}
