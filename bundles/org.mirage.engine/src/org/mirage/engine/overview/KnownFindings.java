// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mirage.engine.VersionSummary;
import org.mirage.engine.scanning.KnownFinding;
import org.mirage.engine.scanning.KnownResult;
import org.mirage.engine.scanning.Scan;
import org.mirage.engine.scanning.Severity;

/**
 * What scans found in the images' newest versions, as it was kept; findings that somebody decided to live with count for nothing.
 *
 * @param scanned of each sort of scan that looked at any of them: how many versions, and when
 * @param images those with something open, the worst first
 */
public record KnownFindings(Map<Scan, Looked> scanned, List<Image> images) {

    /**
     * What a scan looked at.
     *
     * @param versions so many
     * @param since when it looked at the one that it looked at longest ago
     */
    public record Looked(int versions, Instant since) {

        private Looked and(Looked other) {
            return new Looked(versions + other.versions, since.isBefore(other.since) ? since : other.since);
        }
    }

    /**
     * How an image came off.
     *
     * @param version its newest
     * @param open how many findings of each severity are open; none of 0
     */
    public record Image(VersionSummary version, Map<Severity, Integer> open) {

        private int of(Severity severity) {
            return open.getOrDefault(severity, 0);
        }

        private int compareTo(Image other) {
            for (int i = Severity.values().length - 1; i >= 0; i--) {
                int order = Integer.compare(other.of(Severity.values()[i]), of(Severity.values()[i]));
                if (order != 0) {
                    return order;
                }
            }
            return version.name().compareTo(other.version.name());
        }
    }

    /** How many findings of a severity are open, over all images. */
    public int open(Severity severity) {
        return images.stream().mapToInt(image -> image.of(severity)).sum();
    }

    /** Puts together what is known of versions. */
    static KnownFindings of(Map<VersionSummary, List<KnownResult>> results, Set<String> ignored) {
        Map<Scan, Looked> scanned = new EnumMap<>(Scan.class);
        List<Image> images = new ArrayList<>();
        results.forEach((version, known) -> {
            Map<Severity, Integer> open = new EnumMap<>(Severity.class);
            // the same finding comes from one scan only, but may stand in a version more than once
            Map<String, KnownFinding> findings = new HashMap<>();
            for (KnownResult result : known) {
                scanned.merge(result.scan(), new Looked(1, result.time()), Looked::and);
                result.findings().stream().filter(finding -> !ignored.contains(finding.key())).forEach(
                        finding -> findings.merge(finding.key(), finding, (one, other) -> one.severity().compareTo(other.severity()) < 0 ? other : one));
            }
            findings.values().forEach(finding -> open.merge(finding.severity(), 1, Integer::sum));
            if (!open.isEmpty()) {
                images.add(new Image(version, open));
            }
        });
        return new KnownFindings(scanned, images.stream().sorted(Image::compareTo).toList());
    }
}
