// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads sizes in words of questions: {@code 20K} is twenty times 1024 bytes. */
final class Sizes {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,18})([KMGT]?)(?:I?B)?");
    private static final String UNITS = "KMGT";

    private Sizes() {
    }

    static long bytes(QueryWord word) throws QueryException {
        Matcher size = FORM.matcher(word.value().toUpperCase(Locale.ROOT));
        int shift = size.matches() && !size.group(2).isEmpty() ? 10 * (UNITS.indexOf(size.group(2)) + 1) : 0;
        if (!size.matches() || word.operator() == Operator.MATCHES || Long.parseLong(size.group(1)) > Long.MAX_VALUE >> shift) {
            throw word.wrong("\"" + word.value() + "\" is no size; write bytes, or a number with K, M, G or T, such as size>1M");
        }
        return Long.parseLong(size.group(1)) << shift;
    }
}
