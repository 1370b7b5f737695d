// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import org.mirage.store.Hash;

/**
 * The version at one end of the difference that a change set was saved from.
 *
 * @param version how people name it, such as {@code web@7}
 * @param record SHA-256 of its record
 */
public record Origin(String version, Hash record) {
}
