// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

/**
 * A part of a disk that a volume may lie on: a partition, or a disk without any.
 *
 * @param partition as Linux counts it, 0 for the whole disk
 * @param offset bytes from the disk's beginning
 * @param length bytes
 * @param partUuid of the partition, empty if none
 */
record DiskArea(int partition, long offset, long length, String partUuid) {
}
