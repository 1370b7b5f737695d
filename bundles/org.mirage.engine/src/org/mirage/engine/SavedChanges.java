// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.nio.file.Path;

/**
 * A change set that was saved.
 *
 * @param file where
 * @param edits how many edits it has
 * @param leftOut how many paths differ and are not in it, because no edit could say so
 */
public record SavedChanges(Path file, long edits, long leftOut) {
}
