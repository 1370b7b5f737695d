// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.util.List;
import java.util.Map;

/**
 * How a disk of a version is laid out.
 *
 * @param size bytes
 * @param sectorSize bytes
 * @param table kind of the partition table: {@code gpt}, {@code dos} or empty
 * @param id of the partition table, empty if none
 * @param extra what else stands in the record, kept as it is
 */
public record DiskLayout(long size, int sectorSize, String table, String id, List<PartitionRecord> partitions,
        Map<String, Object> extra) {
}
