// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Something that is said only when a change set is applied, and stands in it as {@code ${name}}.
 *
 * @param name small letters, digits and hyphens, beginning with a letter
 * @param initial the value when nobody gives another, raw bytes; null when somebody must
 * @param about what it is, for a person; empty when not said
 * @param secret true when its value is written nowhere
 * @param comment lines before it, without their marks
 */
public record Parameter(String name, Value initial, String about, boolean secret, List<String> comment) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    public Parameter {
        comment = List.copyOf(comment);
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }
}
