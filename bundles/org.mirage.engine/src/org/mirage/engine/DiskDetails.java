// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.List;

/**
 * One virtual disk of a version.
 *
 * @param index from 0 on
 * @param size bytes
 * @param sectorSize bytes
 * @param table {@code none}, {@code MBR} or {@code GPT}
 * @param id the table's own identifier, empty without one
 * @param partitions in the order of their numbers
 */
public record DiskDetails(int index, long size, int sectorSize, String table, String id, List<PartitionDetails> partitions) {
}
