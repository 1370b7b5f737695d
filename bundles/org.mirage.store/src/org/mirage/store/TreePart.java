// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

/**
 * A part of a large directory.
 *
 * @param lastName the greatest name in it
 * @param count entries of this directory in it
 * @param subtree its hashes and totals, as those of a directory with these entries
 */
public record TreePart(byte[] lastName, long count, Subtree subtree) {
}
