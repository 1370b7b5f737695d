// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

/**
 * A key of a configuration file.
 *
 * @param form how the file writes keys
 * @param section that the key is in; null for what stands before all sections, or where there are none
 * @param key its name
 */
public record KeyName(KeyForm form, Value section, Value key) {
}
