// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

/**
 * How many files were written of with their contents.
 *
 * @param texts shown as unified diffs
 * @param renamed shown by their old and new names
 * @param binary named only, because they are no text
 * @param tooLarge named only, because they are larger than was wanted
 * @param unreadable named only, because the image did not give their content
 */
public record ContentDifferences(long texts, long renamed, long binary, long tooLarge, long unreadable) {
}
