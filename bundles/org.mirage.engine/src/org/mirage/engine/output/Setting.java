// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.output;

import java.util.List;

/**
 * Something of a format that can be chosen. Names are those of {@code qemu-img create -o} wherever it has the same.
 *
 * @param values all that it can be
 * @param initial what it is when nobody chooses
 * @param meaning for a person, in a few words
 */
public record Setting(String name, List<String> values, String initial, String meaning) {

    public Setting {
        values = List.copyOf(values);
        if (!values.contains(initial)) {
            throw new IllegalArgumentException(initial + " is no " + name);
        }
    }

    /** A setting whose first value is the initial one. */
    static Setting of(String name, String meaning, String... values) {
        return new Setting(name, List.of(values), values[0], meaning);
    }
}
