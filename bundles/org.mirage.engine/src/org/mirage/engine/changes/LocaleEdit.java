// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;

/**
 * Sets the machine's default locale.
 *
 * @param name of the locale, such as {@code de_DE.UTF-8}
 * @param expectation what must be at the file that has it
 * @param comment lines before it
 */
public record LocaleEdit(Value name, Expectation expectation, List<String> comment) implements SystemEdit {

    public LocaleEdit {
        comment = List.copyOf(comment);
    }
}
