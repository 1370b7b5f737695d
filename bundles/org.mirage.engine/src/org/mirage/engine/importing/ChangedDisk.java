// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.nio.file.Path;

import org.mirage.disk.BlockDevice;

/**
 * A disk of a version after something was written over it.
 *
 * @param name for messages
 * @param device its bytes as they are now
 */
public record ChangedDisk(Path name, BlockDevice device, EarlierDisk earlier) {
}
