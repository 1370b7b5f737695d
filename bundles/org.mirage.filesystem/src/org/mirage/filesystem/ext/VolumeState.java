// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

/**
 * What a look at all group descriptors and bitmaps of a volume came to.
 *
 * @param usedBytes bytes that the bitmaps call used
 * @param nodes inodes in use
 * @param limits which inodes need looking at
 * @param distrust why the maps cannot be trusted, empty when they can
 */
record VolumeState(long usedBytes, long nodes, InodeLimits limits, String distrust) {
}
