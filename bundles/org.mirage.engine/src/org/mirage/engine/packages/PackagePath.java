// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import org.mirage.engine.MachineEntry;

/**
 * A path that a package brought.
 *
 * @param path raw bytes from the root, as the package was made
 * @param entry what is there, links of folders being followed on the way; null when nothing is
 * @param configuration true when people are expected to change it
 */
public record PackagePath(byte[] path, MachineEntry entry, boolean configuration) {
}
