// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

/** How a configuration file writes keys and values. */
public enum KeyForm {
    /** {@code key=value} in sections that begin with {@code [name]}. */
    INI("ini"),
    /** {@code key=value}. */
    EQUALS("equals"),
    /** {@code key value}. */
    SPACES("spaces"),
    /** {@code address name …}, as in {@code /etc/hosts}. */
    HOSTS("hosts");

    private final String word;

    KeyForm(String word) {
        this.word = word;
    }

    /** True where a space ends the key. */
    boolean isSpaced() {
        return this == SPACES || this == HOSTS;
    }

    /** True for what can be a key of this form, given that it can be one at all. */
    public boolean fits(byte[] key) {
        return !isSpaced() || RawPath.of(key).chars().noneMatch(Character::isWhitespace);
    }

    /** As a file names it. */
    String word() {
        return word;
    }
}
