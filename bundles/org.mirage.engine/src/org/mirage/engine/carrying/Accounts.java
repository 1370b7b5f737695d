// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The users or the groups of a machine: names with their numbers. */
final class Accounts {

    private static final int NUMBER = 2;
    private static final int DIGITS = 10;

    private final Map<String, Long> numbers = new LinkedHashMap<>();
    private final Map<Long, String> names = new HashMap<>();

    /** Reads passwd(5) or group(5), which have name and number at the same places; lines that make no sense are left out. */
    static Accounts read(String text) {
        Accounts accounts = new Accounts();
        for (String line : text.split("\n")) {
            String[] fields = line.split(":", -1);
            if (fields.length > NUMBER && !fields[0].isEmpty() && isNumber(fields[NUMBER])) {
                accounts.add(fields[0], Long.parseLong(fields[NUMBER]));
            }
        }
        return accounts;
    }

    static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    Accounts copy() {
        Accounts copy = new Accounts();
        numbers.forEach(copy::add);
        return copy;
    }

    /** The first line of a name, and the first one of a number, count. */
    void add(String name, long number) {
        numbers.putIfAbsent(name, number);
        names.putIfAbsent(number, name);
    }

    void remove(String name) {
        Long number = numbers.remove(name);
        names.remove(number, name);
    }

    /** The number of a name, or null. */
    Long number(String name) {
        return numbers.get(name);
    }

    /** The name of a number, or null. */
    String name(long number) {
        return names.get(number);
    }

    boolean isTaken(long number) {
        return names.containsKey(number);
    }

    /** Those that others do not have, in the order of their lines. */
    Set<String> without(Accounts others) {
        Set<String> own = new LinkedHashSet<>(numbers.keySet());
        own.removeIf(others.numbers::containsKey);
        return own;
    }
}
