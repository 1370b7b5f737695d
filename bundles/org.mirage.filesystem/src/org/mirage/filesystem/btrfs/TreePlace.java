// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

/**
 * Where a tree's root or another block of it is said to be.
 *
 * @param address in the file system's address space, bytes
 * @param level 0 for a leaf
 * @param generation of the transaction that wrote it
 */
record TreePlace(long address, int level, long generation) {
}
