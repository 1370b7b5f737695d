// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.vulnerabilities;

import java.util.Locale;

import org.mirage.engine.scanning.Severity;

/** What distributions and registries call how bad a vulnerability is. */
final class SeverityWords {

    private SeverityWords() {
    }

    /** What a word means; unknown for any other. */
    static Severity parse(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "critical" -> Severity.CRITICAL;
            case "high", "important" -> Severity.HIGH;
            case "medium", "moderate" -> Severity.MEDIUM;
            case "low", "negligible", "unimportant", "minor" -> Severity.LOW;
            default -> Severity.UNKNOWN;
        };
    }
}
