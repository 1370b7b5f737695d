// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

/**
 * Where a text was found in a content.
 *
 * @param lines how many lines have it, as {@code grep -c} counts them
 * @param first number of the first such line, from 1 on
 * @param excerpt that line, or 200 bytes of it from near the text on
 */
public record TextMatch(long lines, long first, byte[] excerpt) {
}
