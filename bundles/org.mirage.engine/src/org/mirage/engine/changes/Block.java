// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;

/**
 * A line that begins in the first column, and the indented ones below it.
 *
 * @param line its number in the file
 * @param name its first word
 * @param words the others
 * @param fields the lines below
 * @param comment comments before it and in it, without their marks
 */
record Block(long line, String name, List<Value> words, List<Field> fields, List<String> comment) {
}
