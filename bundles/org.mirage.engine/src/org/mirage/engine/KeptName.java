// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How people name a change set that a library keeps: {@code library:harden}, or {@code library:harden@2} for what it was when it was
 * kept under that name for the second time.
 *
 * @param name as it is kept
 * @param number from 1 on; 0 for the newest one
 */
public record KeptName(String name, int number) {

    /** What stands before a name wherever a file, an image or a ready-made change set could be meant, too. */
    public static final String PREFIX = "library:";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern FORM = Pattern.compile("(" + NAME.pattern() + ")(?:@([1-9][0-9]{0,8}))?");

    /** Whether a change set can be kept under that name. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * Lets a name pass that a change set can be kept under.
     *
     * @throws MirageException when it is none, saying what would be
     */
    static String require(String name) throws MirageException {
        if (!isName(name)) {
            throw new MirageException("\"" + shown(name) + "\" cannot name a change set: that takes 1 to 64 letters of ASCII, digits, dots, "
                    + "dashes and underscores, the first one a letter or digit");
        }
        return name;
    }

    /** Whether a word can only mean a change set of the library. */
    public static boolean isMeant(String word) {
        return word.startsWith(PREFIX);
    }

    /**
     * Reads a name, with the prefix or without.
     *
     * @throws MirageException when it is none
     */
    public static KeptName parse(String word) throws MirageException {
        String text = isMeant(word) ? word.substring(PREFIX.length()) : word;
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new MirageException("\"" + shown(word) + "\" names no change set of the library: that is " + PREFIX + "NAME or " + PREFIX
                    + "NAME@N, with a name of 1 to 64 letters of ASCII, digits, dots, dashes and underscores");
        }
        return new KeptName(form.group(1), form.group(2) == null ? 0 : Integer.parseInt(form.group(2)));
    }

    private static String shown(String text) {
        return Names.show(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return PREFIX + name + (number == 0 ? "" : "@" + number);
    }
}
