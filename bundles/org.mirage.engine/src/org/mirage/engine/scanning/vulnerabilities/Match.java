// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.vulnerabilities;

import java.util.List;

import org.mirage.engine.scanning.Severity;

/**
 * A vulnerability that a version of a package has.
 *
 * @param name by which people call it: its number of CVE, else that of the record
 * @param record the ids of the records that say so, with spaces between
 * @param severity how bad it is
 * @param summary in a line; may be empty
 * @param fixed the first later version without it; empty when none is known
 */
record Match(String name, String record, Severity severity, String summary, String fixed) {

    /** What two records together say of the same vulnerability of the same package. */
    Match and(Match other) {
        String both = List.of(record.split(" ")).contains(other.record) ? record : record + " " + other.record;
        return new Match(name, both, severity.compareTo(other.severity) >= 0 ? severity : other.severity,
                summary.isEmpty() ? other.summary : summary, fixed.isEmpty() ? other.fixed : fixed);
    }
}
