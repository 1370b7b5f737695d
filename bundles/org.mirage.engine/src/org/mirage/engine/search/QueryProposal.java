// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

/**
 * What could stand where somebody writes a question.
 *
 * @param start place of the first character that it replaces; the last one is that before the caret
 * @param text what to write there: a field with its sign, or a value in quotes where it needs them
 * @param field what the word is about
 * @param value without quotes; empty for a field whose value is yet to come
 */
public record QueryProposal(int start, String text, String field, String value) {

    /** True when no value has to follow. */
    public boolean isWhole() {
        return !value.isEmpty();
    }
}
