// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.session;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far the programs of the appliance are that put files on the scratch drive.
 *
 * @param output bytes of files put there
 * @param text all that is told, which changes with whatever they read or write
 */
record Pulse(long output, String text) {

    static final Pulse NONE = new Pulse(0, "");
    private static final Pattern LINE = Pattern.compile("(\\d{1,18}) [\\d ]*");

    /** From a line that begins with the bytes put there; zeros and whatever else it may be tell nothing. */
    static Pulse of(byte[] bytes) {
        String line = new String(bytes, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
        Matcher numbers = LINE.matcher(line);
        return numbers.matches() ? new Pulse(Long.parseLong(numbers.group(1)), line) : NONE;
    }
}
