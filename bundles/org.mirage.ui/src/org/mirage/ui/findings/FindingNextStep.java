// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Control;
import org.mirage.engine.Monitor;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.changes.ChangeSet;
import org.mirage.model.Version;
import org.mirage.ui.jobs.ReadJob;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.updating.ChosenChanges;
import org.mirage.ui.updating.UpdateWizard;

/** Goes from findings to the update that does away with them. */
final class FindingNextStep {

    private FindingNextStep() {
    }

    /**
     * Asks what is to be changed in the versions of rows: with the change set that takes out what was found, if one can be made.
     *
     * @param owner where one asks
     * @param edits null for none
     */
    static void update(Control owner, List<FindingRow> rows, CleaningEdits edits) {
        Set<String> records = rows.stream().map(row -> row.version().record().toString()).collect(Collectors.toSet());
        List<Version> versions = LibrarySession.current().model().getImages().stream().flatMap(image -> image.getVersions().stream())
                .filter(version -> records.contains(version.getRecord())).toList();
        if (versions.isEmpty()) {
            // all are gone; the wizard would begin with all images
            return;
        }
        if (edits == null) {
            UpdateWizard.open(owner.getShell(), versions);
            return;
        }
        ReadJob.run(Messages.FindingNextStep_making, owner, monitor -> {
            ChangeSet made = edits.make(Monitor.NONE);
            ChosenChanges given = made.edits().isEmpty() ? null : ChosenChanges.of(GivenChanges.of(made, null), edits.title());
            return () -> UpdateWizard.open(owner.getShell(), versions, given);
        });
    }
}
