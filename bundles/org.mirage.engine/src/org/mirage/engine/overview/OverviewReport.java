// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.overview;

import java.util.List;

import org.mirage.engine.VersionSummary;

/**
 * How a library stands.
 *
 * @param images how many there are
 * @param versions of all images together
 * @param fileBytes all files of all versions, each counted wherever it is
 * @param packBytes what is stored of them, with their disks
 * @param findings what scans found so far
 * @param newest the newest version of each image, the one first that was made longest ago
 * @param work what was done last, the last first
 */
public record OverviewReport(int images, int versions, long fileBytes, long packBytes, KnownFindings findings, List<VersionSummary> newest,
        List<Work> work) {

    /** How much of what files take is saved, 0 to 1; 0 where nothing is. */
    public double saved() {
        return fileBytes <= packBytes ? 0 : 1 - (double) packBytes / fileBytes;
    }
}
