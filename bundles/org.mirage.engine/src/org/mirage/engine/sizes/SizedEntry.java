// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.sizes;

import org.mirage.engine.MachineEntry;

/**
 * An entry with what it holds.
 *
 * @param bytes sizes of the file, or of all files below the directory under each of their names
 */
public record SizedEntry(MachineEntry entry, long bytes) {
}
