// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.time.Duration;

/**
 * What became of the disks of one version.
 *
 * @param already true when there were disks before
 * @param newBytes by which the packs grew
 * @param time that it took to read the disks again, after they had been written
 * @param failure why there are none, for a person; null when there are
 */
public record RealiseReport(VersionSummary version, boolean already, long newBytes, Duration time, String failure) {
}
