// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.VersionSummary;

/**
 * What a scan found in a version.
 *
 * @param version which
 * @param findings the worst first, then by path
 * @param ignored those of them that somebody decided to live with, by key
 */
public record VersionFindings(VersionSummary version, List<Finding> findings, Map<String, IgnoredFinding> ignored) {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity).reversed().thenComparing(Finding::where)
            .thenComparing(finding -> String.valueOf(finding.subject())).thenComparing(Finding::rule);

    /** Sorts what was found, and tells which of it is ignored. */
    public static VersionFindings of(VersionSummary version, List<Finding> found, Map<String, IgnoredFinding> ignored) {
        Map<String, IgnoredFinding> here = new HashMap<>();
        found.stream().map(Finding::key).filter(ignored::containsKey).forEach(key -> here.put(key, ignored.get(key)));
        return new VersionFindings(version, found.stream().sorted(ORDER).toList(), here);
    }

    /** Those that nobody decided to live with and that matter at least so much. */
    public List<Finding> open(Severity least) {
        return findings.stream().filter(finding -> finding.severity().compareTo(least) >= 0 && !ignored.containsKey(finding.key())).toList();
    }
}
