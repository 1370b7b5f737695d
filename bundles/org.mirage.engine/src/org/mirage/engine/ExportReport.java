// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.nio.file.Path;
import java.time.Duration;

import org.mirage.disk.DiskFormat;

/**
 * What an export made.
 *
 * @param file the disk image
 * @param format its format
 * @param virtualSize bytes of the disk
 * @param fileBytes bytes that the file occupies
 * @param time from start to the end
 */
public record ExportReport(Path file, DiskFormat format, long virtualSize, long fileBytes, Duration time) {
}
