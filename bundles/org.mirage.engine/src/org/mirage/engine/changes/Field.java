// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;

/**
 * A line below the first of a block, with the lines of text that follow it.
 *
 * @param line its number in the file
 * @param name its first word
 * @param words the others
 * @param text lines of text after it, without their marks
 */
record Field(long line, String name, List<Value> words, List<String> text) {
}
