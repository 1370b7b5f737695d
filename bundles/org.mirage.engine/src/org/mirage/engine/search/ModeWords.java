// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.util.Locale;
import java.util.function.Predicate;

import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/** Reads modes in words of questions: octal numbers as find(1) has them, and words. */
final class ModeWords {

    private ModeWords() {
    }

    static Predicate<Entry> mode(QueryWord word) throws QueryException {
        String value = word.value().toLowerCase(Locale.ROOT);
        if (word.operator() == Operator.MATCHES) {
            throw TextPattern.noOrder(word);
        }
        return switch (value) {
            case "setuid" -> entry -> has(entry, 04000);
            case "setgid" -> entry -> has(entry, 02000);
            case "sticky" -> entry -> has(entry, 01000);
            // a link's own mode says nothing
            case "world-writable" -> entry -> entry.type() != EntryType.LINK && has(entry, 0002);
            case "group-writable" -> entry -> entry.type() != EntryType.LINK && has(entry, 0020);
            case "executable" -> entry -> entry.type() == EntryType.FILE && (entry.permissions() & 0111) != 0;
            default -> octal(word);
        };
    }

    private static Predicate<Entry> octal(QueryWord word) throws QueryException {
        String value = word.value();
        boolean all = value.startsWith("-");
        boolean any = value.startsWith("/");
        String digits = all || any ? value.substring(1) : value;
        if (!digits.matches("[0-7]{1,5}") || Integer.parseInt(digits, 8) > 07777) {
            throw word.wrong("\"" + value + "\" is no mode; write octal digits (4755; -4000 for all of these bits, /6000 for any), setuid, "
                    + "setgid, sticky, world-writable, group-writable or executable");
        }
        int bits = Integer.parseInt(digits, 8);
        return all ? entry -> has(entry, bits) : any ? entry -> bits == 0 || (entry.permissions() & bits) != 0
                : entry -> entry.permissions() == bits;
    }

    private static boolean has(Entry entry, int bits) {
        return (entry.permissions() & bits) == bits;
    }
}
