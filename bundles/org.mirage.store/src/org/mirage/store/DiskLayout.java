// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.util.LinkedHashMap;
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

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>(extra);
        fields.put("size", size);
        fields.put("sectorSize", sectorSize);
        fields.put("table", table);
        fields.put("id", id);
        fields.put("partitions", partitions.stream().map(PartitionRecord::fields).toList());
        return fields;
    }

    static DiskLayout of(Object value) throws DamagedObjectException {
        RecordFields fields = RecordFields.of(value, "layout of a disk");
        return new DiskLayout(fields.number("size", Long.MAX_VALUE),
                (int) fields.number("sectorSize", Integer.MAX_VALUE), fields.text("table"), fields.text("id"),
                fields.list("partitions", PartitionRecord::of), fields.rest());
    }
}
