// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.appliance;

import java.nio.file.Path;

import org.mirage.disk.BlockDevice;

/**
 * A disk to be imported.
 *
 * @param file where it comes from, for messages; within an archive the archive's path and the name in it
 */
public record InputDisk(Path file, BlockDevice device) {
}
