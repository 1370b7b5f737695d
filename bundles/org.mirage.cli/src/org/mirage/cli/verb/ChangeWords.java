// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.util.Locale;
import java.util.stream.Collectors;

import org.mirage.engine.compare.Change;

/** Says in a few words what became of an entry. */
final class ChangeWords {

    private ChangeWords() {
    }

    /** In what it differs, such as {@code content, time}; where that cannot be said, what happened, such as {@code added}. */
    static String of(Change change) {
        return change.facets().isEmpty() ? word(change.kind())
                : change.facets().stream().sorted().map(ChangeWords::word).collect(Collectors.joining(", "));
    }

    /** The word for a kind or facet. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
