// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Something of each version that is compared.
 *
 * @param base of the version that both came from; null where it has none, or there is none
 * @param left of the left version, null where it has none
 * @param right of the right version, null where it has none
 */
record Sides<T>(T base, T left, T right) {

    /** Those that are there. */
    Stream<T> all() {
        return Stream.of(base, left, right).filter(Objects::nonNull);
    }

    boolean any(Predicate<T> condition) {
        return all().anyMatch(condition);
    }
}
