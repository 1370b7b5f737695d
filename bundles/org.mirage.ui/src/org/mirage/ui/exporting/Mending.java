// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import org.mirage.engine.changes.ApplianceEdit;
import org.mirage.engine.moving.Finding;
import org.mirage.engine.moving.Severity;

/** How what a readiness check found can be mended. */
enum Mending {
    /** Nothing needs to be. */
    NONE(""), //$NON-NLS-1$
    /** By edits of files, on the way to the export. */
    HERE(Messages.Mending_here),
    /** By programs of the machine, which a new version takes. */
    VERSION(Messages.Mending_version),
    /** By a person only. */
    HAND(Messages.Mending_hand);

    final String label;

    Mending(String label) {
        this.label = label;
    }

    /** How a finding can be mended. */
    static Mending of(Finding finding) {
        if (finding.fix().isEmpty()) {
            return finding.severity() == Severity.FINE ? NONE : HAND;
        }
        return finding.fix().stream().anyMatch(ApplianceEdit.class::isInstance) ? VERSION : HERE;
    }
}
