// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.vulnerabilities;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The score of a vulnerability by CVSS 4.0, as its specification finds it from a vector: that of its MacroVector, less what the vector is
 * away from the worst ones of that, in proportion to the scores one level below. All is counted in whole numbers, so that nothing is rounded
 * but the end.
 */
final class Cvss4Vector {

    private static final String BEGIN = "CVSS:4.0/";
    /** Of each metric its values, the worst first. That safety is at risk only changed metrics say, of integrity and availability. */
    private static final Map<String, String> VALUES = Map.ofEntries(Map.entry("AV", "NALP"), Map.entry("AC", "LH"), Map.entry("AT", "NP"),
            Map.entry("PR", "NLH"), Map.entry("UI", "NPA"), Map.entry("VC", "HLN"), Map.entry("VI", "HLN"), Map.entry("VA", "HLN"),
            Map.entry("SC", "SHLN"), Map.entry("SI", "SHLN"), Map.entry("SA", "SHLN"), Map.entry("E", "APU"), Map.entry("CR", "HML"),
            Map.entry("IR", "HML"), Map.entry("AR", "HML"));
    /** Of these the worst is taken when nothing is said, all others have to be there. */
    private static final Set<String> WORST_WITHOUT = Set.of("E", "CR", "IR", "AR");
    private static final char SAFETY = 'S';
    private static final String UNDEFINED = "X";
    /** How far the worst vectors are from the worst of all, level by level; those of one level are equally far. */
    private static final int[] NEAREST_EXPLOITATION = {0, 1, 3};
    private static final int[] NEAREST_COMPLEXITY = {0, 1};
    private static final int[] NEAREST_IMPACT = {0, 3, 1, 3, 3};
    private static final int[] NEAREST_OTHERS = {1, 3, 6};
    /** And how many steps a level has. */
    private static final int[] EXPLOITATION_STEPS = {1, 4, 5};
    private static final int[] COMPLEXITY_STEPS = {1, 2};
    private static final int[] IMPACT_STEPS = {7, 6, 8, 8, 10};
    private static final int[] OTHERS_STEPS = {6, 5, 4};
    /** Every number of steps divides it. */
    private static final int WHOLE = 840;

    private final Map<String, Integer> levels;

    private Cvss4Vector(Map<String, Integer> levels) {
        this.levels = levels;
    }

    /** The score, 0 to 10; -1 when it is no such vector. */
    static double score(String vector) {
        Map<String, Integer> levels = vector.startsWith(BEGIN) ? levels(vector.substring(BEGIN.length())) : null;
        return levels == null ? -1 : new Cvss4Vector(levels).tenths() / 10.0;
    }

    /** How many steps each metric is from its worst value; null when one is missing, twice there, or has a value that it cannot have. */
    private static Map<String, Integer> levels(String metrics) {
        Map<String, String> given = new HashMap<>();
        for (String part : metrics.split("/", -1)) {
            int colon = part.indexOf(':');
            if (colon < 0 || given.put(part.substring(0, colon), part.substring(colon + 1)) != null) {
                return null;
            }
        }
        Map<String, Integer> levels = new HashMap<>();
        for (Map.Entry<String, String> metric : VALUES.entrySet()) {
            int level = level(metric.getKey(), metric.getValue(), given);
            if (level < 0) {
                return null;
            }
            levels.put(metric.getKey(), level);
        }
        return levels;
    }

    private static int level(String name, String values, Map<String, String> given) {
        if (WORST_WITHOUT.contains(name)) {
            return isUndefined(given.get(name)) ? 0 : place(given.get(name), values);
        }
        int base = place(given.get(name), values);
        String changed = given.get("M" + name);
        if (base < 0 || values.charAt(base) == SAFETY) {
            return -1;
        }
        int level = isUndefined(changed) ? base : place(changed, values);
        return name.equals("SC") && level == 0 ? -1 : level;
    }

    private static boolean isUndefined(String value) {
        return value == null || value.equals(UNDEFINED);
    }

    private static int place(String value, String values) {
        return value == null || value.length() != 1 ? -1 : values.indexOf(value.charAt(0));
    }

    private int sum(String... names) {
        int sum = 0;
        for (String name : names) {
            sum += levels.get(name);
        }
        return sum;
    }

    private boolean isWorst(String name) {
        return levels.get(name) == 0;
    }

    private long tenths() {
        if (sum("VC", "VI", "VA") == 6 && sum("SC", "SI", "SA") == 9) {
            return 0;
        }
        MacroVector set = set();
        int[] away = {sum("AV", "PR", "UI") - NEAREST_EXPLOITATION[set.exploitation()],
            sum("AC", "AT") - NEAREST_COMPLEXITY[set.complexity()],
            sum("VC", "VI", "VA", "CR", "IR", "AR") - NEAREST_IMPACT[set.impact()],
            sum("SC", "SI", "SA") - NEAREST_OTHERS[set.others()], 0};
        int[] steps = {EXPLOITATION_STEPS[set.exploitation()], COMPLEXITY_STEPS[set.complexity()], IMPACT_STEPS[set.impact()],
            OTHERS_STEPS[set.others()], 1};
        int[] lower = set.lower();
        int score = set.score();
        int count = 0;
        long less = 0;
        for (int i = 0; i < lower.length; i++) {
            if (lower[i] >= 0) {
                count++;
                less += (long) (score - lower[i]) * away[i] * (WHOLE / steps[i]);
            }
        }
        if (count == 0) {
            return score;
        }
        long parts = (long) WHOLE * count;
        return Math.clamp(Math.floorDiv(2 * (score * parts - less) + parts, 2 * parts), 0, 100);
    }

    private MacroVector set() {
        boolean hard = !isWorst("AV") && !isWorst("PR") && !isWorst("UI") || levels.get("AV") == VALUES.get("AV").indexOf('P');
        int exploitation = sum("AV", "PR", "UI") == 0 ? 0 : hard ? 2 : 1;
        boolean required = isWorst("CR") && isWorst("VC") || isWorst("IR") && isWorst("VI") || isWorst("AR") && isWorst("VA");
        int loss = isWorst("VC") && isWorst("VI") ? 0 : isWorst("VC") || isWorst("VI") || isWorst("VA") ? 2 : 4;
        boolean safety = isWorst("SI") || isWorst("SA");
        boolean high = levels.get("SC") <= 1 || levels.get("SI") <= 1 || levels.get("SA") <= 1;
        int complexity = sum("AC", "AT") == 0 ? 0 : 1;
        int impact = loss == 4 || required ? loss : loss + 1;
        return new MacroVector(exploitation, complexity, impact, safety ? 0 : high ? 1 : 2, levels.get("E"));
    }
}
