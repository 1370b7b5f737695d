// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.Names;
import org.mirage.engine.scanning.Finding;
import org.mirage.engine.scanning.FindingKind;
import org.mirage.engine.scanning.IgnoredFinding;
import org.mirage.engine.scanning.Severity;
import org.mirage.ui.Icons;
import org.mirage.ui.format.CountText;
import org.mirage.ui.format.DateText;

/** Says what was found in words. */
final class FindingText {

    private FindingText() {
    }

    /** How much a finding matters. */
    static String severity(Severity severity) {
        return switch (severity) {
            case CRITICAL -> Messages.FindingText_critical;
            case HIGH -> Messages.FindingText_high;
            case MEDIUM -> Messages.FindingText_medium;
            case LOW -> Messages.FindingText_low;
            case UNKNOWN -> Messages.FindingText_unknown;
        };
    }

    /** The sign of a severity, which has a shape of its own. */
    static Icons icon(Severity severity) {
        return switch (severity) {
            case CRITICAL -> Icons.SEVERITY_CRITICAL;
            case HIGH -> Icons.SEVERITY_HIGH;
            case MEDIUM -> Icons.SEVERITY_MEDIUM;
            case LOW -> Icons.SEVERITY_LOW;
            case UNKNOWN -> Icons.SEVERITY_UNKNOWN;
        };
    }

    /** What sort of thing it is. */
    static String kind(FindingKind kind) {
        return switch (kind) {
            case MALWARE -> Messages.FindingText_malware;
            case VULNERABILITY -> Messages.FindingText_vulnerability;
            case SECRET -> Messages.FindingText_secret;
            case RESIDUE -> Messages.FindingText_residue;
        };
    }

    /** The package with its version, or the path. */
    static String where(Finding finding) {
        return finding.subject() == null ? finding.where() : line(finding.subject().name() + " " + finding.subject().version()); //$NON-NLS-1$
    }

    /** Whether it is open, or who decided to live with it, when, and why. */
    static String state(IgnoredFinding ignored) {
        return ignored == null ? Messages.FindingText_open
                : NLS.bind(Messages.FindingText_ignored, new Object[] {line(ignored.reason()), line(ignored.author()),
                        DateText.recent(ignored.time())});
    }

    /** How many there are of each severity, the worst first. */
    static String counts(List<FindingRow> rows) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : List.of(Severity.values()).reversed()) {
            long count = rows.stream().filter(row -> row.finding().severity() == severity).count();
            if (count > 0) {
                parts.add(NLS.bind(Messages.FindingText_count, CountText.number(count), severity(severity)));
            }
        }
        return String.join(", ", parts); //$NON-NLS-1$
    }

    /** What was written in an image or a record, in one line without characters that would disturb it. */
    static String line(String text) {
        return Names.show(text.getBytes(StandardCharsets.UTF_8)).replace("\\\\", "\\"); //$NON-NLS-1$ //$NON-NLS-2$
    }
}
