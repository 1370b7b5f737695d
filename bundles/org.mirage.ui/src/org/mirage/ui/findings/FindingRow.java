// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;

import org.mirage.engine.VersionSummary;
import org.mirage.engine.scanning.Finding;
import org.mirage.engine.scanning.IgnoredFinding;

/**
 * A finding of a version.
 *
 * @param version in which it was found
 * @param finding what was found
 * @param ignored who decided to live with it, and why; null when nobody did
 */
record FindingRow(VersionSummary version, Finding finding, IgnoredFinding ignored) {

    /** The worst first. */
    static final Comparator<FindingRow> WORST = Comparator.comparing((FindingRow row) -> row.finding().severity()).reversed();

    /** Images by name, their versions by number. */
    static final Comparator<FindingRow> BY_VERSION = Comparator.comparing((FindingRow row) -> row.version().name(), Collator.getInstance())
            .thenComparing(row -> row.version().number());

    /** What it is known by, whatever people decide about it; one package may be there in several versions, as kernels are. */
    Object key() {
        return List.of(version.record(), finding.key(), finding.subject() == null ? "" : finding.subject().version()); //$NON-NLS-1$
    }
}
