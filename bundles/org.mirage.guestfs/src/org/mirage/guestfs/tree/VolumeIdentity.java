// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.tree;

/**
 * What a volume is, as the appliance names it.
 *
 * @param type of the file system, as {@code blkid} names it
 * @param uuid as {@code blkid} prints it, empty if none
 * @param label raw bytes, empty if none
 * @param blockSize bytes
 * @param size bytes
 */
public record VolumeIdentity(String type, String uuid, byte[] label, int blockSize, long size) {
}
