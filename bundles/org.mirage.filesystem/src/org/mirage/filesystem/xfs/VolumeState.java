// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

/**
 * What the look at all headers and trees of a volume found.
 *
 * @param usedBlocks blocks that are neither in a tree of free space nor in a free list
 * @param nodes inodes in use
 * @param chunks by group, the inodes that are in use
 * @param distrust why the maps cannot be trusted, empty when they can
 */
record VolumeState(long usedBlocks, long nodes, InodeChunks[] chunks, String distrust) {
}
