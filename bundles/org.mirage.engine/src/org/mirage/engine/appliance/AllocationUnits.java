// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.appliance;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Units of capacities and memory (DMTF DSP0004, "Programmatic Units", and the words of OVF 0.9). */
final class AllocationUnits {

    private static final Pattern POWER = Pattern.compile("byte\\s*(?:\\*\\s*(\\d{1,6})\\s*(?:\\^\\s*(\\d{1,2}))?)?");
    private static final Map<String, Long> WORDS = Map.of("", 1L, "bytes", 1L, "kilobytes", 1L << 10, "kb", 1L << 10,
            "megabytes", 1L << 20, "mb", 1L << 20, "gigabytes", 1L << 30, "gb", 1L << 30, "terabytes", 1L << 40);

    private AllocationUnits() {
    }

    /** So many bytes; 0 where the unit is not understood or no number can hold it. */
    static long bytes(long count, String unit) {
        long factor = factor(unit.strip().toLowerCase(Locale.ROOT));
        return factor == 0 || count < 0 || count > Long.MAX_VALUE / factor ? 0 : count * factor;
    }

    private static long factor(String unit) {
        Long word = WORDS.get(unit);
        if (word != null) {
            return word;
        }
        Matcher power = POWER.matcher(unit);
        if (!power.matches()) {
            return 0;
        }
        long base = power.group(1) == null ? 1 : Long.parseLong(power.group(1));
        long exponent = power.group(2) == null ? 1 : Long.parseLong(power.group(2));
        double value = Math.pow(base, exponent);
        return value > 1L << 60 ? 0 : (long) value;
    }
}
