// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

/**
 * A word of a question.
 *
 * @param field what it is about, in small letters; empty for a word that is a value only
 * @param value without quotes
 * @param place of its first character in the question, from 0 on
 */
public record QueryWord(String field, Operator operator, String value, int place) {

    /** Tells what is wrong with it. */
    QueryException wrong(String reason) {
        return new QueryException(reason, place);
    }
}
