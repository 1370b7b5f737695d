// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

/**
 * A unit of systemd and its file.
 *
 * @param unit by its own name, where it was found by another one
 * @param path of its file, of the template for an instance
 */
record UnitFile(UnitName unit, String path) {
}
