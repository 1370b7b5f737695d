// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

/**
 * Something that an edit expects and that is not so.
 *
 * @param facet what of the entry
 * @param expected for a sentence
 * @param found likewise
 */
record Mismatch(Facet facet, String expected, String found) {

    /** What expectations speak of. */
    enum Facet {
        EXISTENCE, CONTENT, TIME, OTHER
    }
}
