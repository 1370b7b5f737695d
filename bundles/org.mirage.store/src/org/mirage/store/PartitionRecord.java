// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.util.Map;

/**
 * An entry of a partition table.
 *
 * @param number as Linux counts it
 * @param offset bytes from the disk's beginning
 * @param length bytes
 * @param type the type byte in hexadecimal (MBR) or the type's UUID (GPT)
 * @param uuid of the partition, empty if none
 * @param name of the partition, empty if none
 * @param extra what else stands in the record, kept as it is
 */
public record PartitionRecord(int number, long offset, long length, String type, String uuid, String name,
        Map<String, Object> extra) {
}
