// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mirage.engine.VersionSummary;
import org.mirage.engine.scanning.Finding;
import org.mirage.engine.scanning.FindingKind;
import org.mirage.engine.scanning.IgnoredFinding;
import org.mirage.engine.scanning.VersionFindings;

/**
 * What scans found in versions.
 *
 * @param request what was asked; null for what was known already
 * @param found by version, in the order in which they were looked at; versions in which nothing was found among them
 * @param ignored what people decided to live with, by key
 * @param notes what the engine said on the way
 * @param partial versions that were not wholly looked at yet
 * @param complete whether all that was asked was done
 */
record ScanResults(ScanRequest request, Map<VersionSummary, List<Finding>> found, Map<String, IgnoredFinding> ignored, List<String> notes,
        int partial, boolean complete) {

    /** A row for each finding. */
    List<FindingRow> rows() {
        List<FindingRow> rows = new ArrayList<>();
        found.forEach((version, findings) -> findings.forEach(finding ->
                rows.add(new FindingRow(version, finding, ignored.get(finding.key())))));
        return rows;
    }

    /** As the engine tells it, for reports. */
    List<VersionFindings> versions() {
        return found.entrySet().stream().map(each -> VersionFindings.of(each.getKey(), each.getValue(), ignored)).toList();
    }

    /** What was found in the version with that record, of some kinds. */
    VersionFindings version(VersionSummary version, Set<FindingKind> kinds) {
        List<Finding> meant = found.getOrDefault(version, List.of()).stream().filter(finding -> kinds.contains(finding.kind())).toList();
        return VersionFindings.of(version, meant, ignored);
    }

    /** The same after people decided otherwise. */
    ScanResults withIgnored(Map<String, IgnoredFinding> now) {
        return new ScanResults(request, found, now, notes, partial, complete);
    }

    /** The same without versions that are gone. */
    ScanResults only(Set<String> records) {
        Map<VersionSummary, List<Finding>> left = new LinkedHashMap<>(found);
        left.keySet().removeIf(version -> !records.contains(version.record().toString()));
        return left.size() == found.size() ? this : new ScanResults(request, left, ignored, notes, partial, complete);
    }
}
