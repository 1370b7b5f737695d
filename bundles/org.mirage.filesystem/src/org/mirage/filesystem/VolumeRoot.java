// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem;

/**
 * A tree of a file system that holds several, such as a subvolume or a snapshot of Btrfs.
 *
 * @param node its root directory
 * @param path where it lies below the top level, raw bytes without a slash at the beginning; empty for the top level
 * @param id the number by which mount options may name it, such as {@code subvolid}; 0 where there is no such thing
 * @param uuid its own, as the file system's tools print it; empty if none
 * @param standard true for the one that is mounted when no other is asked for
 */
public record VolumeRoot(long node, byte[] path, long id, String uuid, boolean standard) {
}
