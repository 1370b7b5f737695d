// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.util.LinkedHashMap;
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

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>(extra);
        fields.put("number", number);
        fields.put("offset", offset);
        fields.put("length", length);
        fields.put("type", type);
        fields.put("uuid", uuid);
        fields.put("name", name);
        return fields;
    }

    static PartitionRecord of(Object value) throws DamagedObjectException {
        RecordFields fields = RecordFields.of(value, "partition record");
        return new PartitionRecord((int) fields.number("number", Integer.MAX_VALUE),
                fields.number("offset", Long.MAX_VALUE), fields.number("length", Long.MAX_VALUE),
                fields.text("type"), fields.text("uuid"), fields.text("name"), fields.rest());
    }
}
