// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What became of one file, or of one machine's files, in an import.
 *
 * @param file the image file; the first one of a machine with several disks
 * @param version the version made or found; null after a failure
 * @param alreadyThere true when the very same file had been imported before and was not taken again
 * @param readBytes bytes of the disks that were read: what is neither free nor a hole
 * @param newBytes bytes by which the packs grew
 * @param time from start to the end of the commit
 * @param warnings what a person should know of the disk
 * @param failure why there is no version, for a person; null if there is one
 */
public record ImportReport(Path file, VersionSummary version, boolean alreadyThere, long readBytes, long newBytes,
        Duration time, List<String> warnings, String failure) {
}
