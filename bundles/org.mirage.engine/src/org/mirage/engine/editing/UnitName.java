// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

/**
 * The name of a unit of systemd.
 *
 * @param full with its type, such as {@code getty@tty1.service}
 */
record UnitName(String full) {

    private static final String TYPES = "service|socket|target|timer|path|mount|automount|swap|slice|scope|device";

    /** A name as people write it, where {@code .service} may be left out. */
    static UnitName of(String written) {
        return new UnitName(written.matches(".*\\.(" + TYPES + ")") ? written : written + ".service");
    }

    private int at() {
        return full.indexOf('@');
    }

    private int dot() {
        return full.lastIndexOf('.');
    }

    /** True for a template, of which there are instances only. */
    boolean isTemplate() {
        return at() > 0 && at() + 1 == dot();
    }

    boolean isInstance() {
        return at() > 0 && at() + 1 < dot();
    }

    /** What stands before an instance's name and its type. */
    String prefix() {
        return full.substring(0, at() > 0 ? at() : dot());
    }

    String instance() {
        return isInstance() ? full.substring(at() + 1, dot()) : "";
    }

    /** The template of an instance. */
    UnitName template() {
        return new UnitName(full.substring(0, at() + 1) + full.substring(dot()));
    }

    /** An instance of a template. */
    UnitName instance(String name) {
        return new UnitName(full.substring(0, at() + 1) + name + full.substring(dot()));
    }

    /** Without its type. */
    String bare() {
        return full.substring(0, dot());
    }

    boolean isService() {
        return full.endsWith(".service");
    }

    /** A word of a unit file with what stands for parts of the name put in. */
    String fill(String word) {
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char next = i + 1 < word.length() ? word.charAt(i + 1) : 0;
            String part = word.charAt(i) != '%' ? null : switch (next) {
                case 'i', 'I' -> instance();
                case 'n' -> full;
                case 'N' -> bare();
                case 'p', 'P' -> prefix();
                case 'j', 'J' -> prefix().substring(prefix().lastIndexOf('-') + 1);
                case '%' -> "%";
                default -> null;
            };
            filled.append(part == null ? word.substring(i, i + 1) : part);
            i += part == null ? 0 : 1;
        }
        return filled.toString();
    }
}
