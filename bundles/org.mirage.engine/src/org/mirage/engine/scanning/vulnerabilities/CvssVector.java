// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.vulnerabilities;

import java.util.HashMap;
import java.util.Map;

import org.mirage.engine.scanning.Severity;

/** The base score of a vulnerability by CVSS 3.0 and 3.1, as its specification computes it from a vector. */
final class CvssVector {

    private static final Map<String, Double> WEIGHTS = Map.ofEntries(Map.entry("AV:N", 0.85), Map.entry("AV:A", 0.62), Map.entry("AV:L", 0.55),
            Map.entry("AV:P", 0.2), Map.entry("AC:L", 0.77), Map.entry("AC:H", 0.44), Map.entry("UI:N", 0.85), Map.entry("UI:R", 0.62),
            Map.entry("C:H", 0.56), Map.entry("C:L", 0.22), Map.entry("C:N", 0.0), Map.entry("I:H", 0.56), Map.entry("I:L", 0.22),
            Map.entry("I:N", 0.0), Map.entry("A:H", 0.56), Map.entry("A:L", 0.22), Map.entry("A:N", 0.0));

    private CvssVector() {
    }

    /** The score, 0 to 10; -1 when it is no such vector. */
    static double score(String vector) {
        if (!vector.startsWith("CVSS:3.")) {
            return -1;
        }
        Map<String, String> metrics = new HashMap<>();
        for (String part : vector.split("/")) {
            int colon = part.indexOf(':');
            metrics.put(part.substring(0, Math.max(0, colon)), part);
        }
        boolean changed = "S:C".equals(metrics.get("S"));
        Double privileges = switch (String.valueOf(metrics.get("PR"))) {
            case "PR:N" -> 0.85;
            case "PR:L" -> changed ? 0.68 : 0.62;
            case "PR:H" -> changed ? 0.5 : 0.27;
            default -> null;
        };
        double[] weights = new double[6];
        String[] names = {"AV", "AC", "UI", "C", "I", "A"};
        for (int i = 0; i < names.length; i++) {
            Double weight = WEIGHTS.get(String.valueOf(metrics.get(names[i])));
            if (weight == null || privileges == null) {
                return -1;
            }
            weights[i] = weight;
        }
        double lost = 1 - (1 - weights[3]) * (1 - weights[4]) * (1 - weights[5]);
        double impact = changed ? 7.52 * (lost - 0.029) - 3.25 * Math.pow(lost - 0.02, 15) : 6.42 * lost;
        if (impact <= 0) {
            return 0;
        }
        double exploitability = 8.22 * weights[0] * weights[1] * privileges * weights[2];
        return roundedUp(Math.min(10, (changed ? 1.08 : 1) * (impact + exploitability)));
    }

    // to one digit, as CVSS 3.1 has it: not subject to what floating point makes of it
    private static double roundedUp(double value) {
        long parts = Math.round(value * 100_000);
        return parts % 10_000 == 0 ? parts / 100_000.0 : (Math.floorDiv(parts, 10_000L) + 1) / 10.0;
    }

    /** The word for a score. */
    static Severity severity(double score) {
        return score < 0 ? Severity.UNKNOWN : score >= 9 ? Severity.CRITICAL : score >= 7 ? Severity.HIGH : score >= 4 ? Severity.MEDIUM : Severity.LOW;
    }
}
