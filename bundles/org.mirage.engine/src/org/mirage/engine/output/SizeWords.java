// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.output;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads sizes as people type them: {@code 20G} is twenty times 1024³ bytes. */
public final class SizeWords {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,15})([KMGT]?)(?:I?B)?");
    private static final String UNITS = "KMGT";

    private SizeWords() {
    }

    /** The bytes that a word means; empty when it means none. */
    public static OptionalLong bytes(String word) {
        Matcher size = FORM.matcher(word.strip().toUpperCase(Locale.ROOT));
        if (!size.matches()) {
            return OptionalLong.empty();
        }
        int shift = size.group(2).isEmpty() ? 0 : 10 * (UNITS.indexOf(size.group(2)) + 1);
        long number = Long.parseLong(size.group(1));
        return number == 0 || number > Long.MAX_VALUE >> shift ? OptionalLong.empty() : OptionalLong.of(number << shift);
    }
}
