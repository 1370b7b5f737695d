// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The root directory of a volume as it stands in the volume's record, since no parent has an entry for it. */
final class RootRecord {

    private static final long NUMBER = (1L << 32) - 1;
    private static final byte[] NO_NAME = {};

    private RootRecord() {
    }

    static Map<String, Object> encode(Entry root) {
        if (root.type() != EntryType.DIRECTORY || root.subtree() == null) {
            throw new IllegalArgumentException("The root of a volume is a directory with a subtree");
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("permissions", root.permissions());
        fields.put("owner", root.owner());
        fields.put("group", root.group());
        fields.put("seconds", root.seconds());
        fields.put("nanoseconds", root.nanoseconds());
        fields.put("flags", root.flags());
        fields.put("project", root.project());
        List<Object> attributes = new ArrayList<>();
        for (EntryAttribute attribute : root.attributes()) {
            attributes.add(List.of(attribute.name(), attribute.value()));
        }
        fields.put("attributes", attributes);
        fields.put("tree", root.subtree().tree());
        fields.put("content", root.subtree().content());
        fields.put("entries", root.subtree().entries());
        fields.put("bytes", root.subtree().bytes());
        return fields;
    }

    static Entry decode(Object value) throws DamagedObjectException {
        RecordFields fields = RecordFields.of(value, "root of a volume");
        List<EntryAttribute> attributes = fields.list("attributes", pair -> {
            if (pair instanceof List<?> list && list.size() == 2 && list.get(0) instanceof byte[] name
                    && list.get(1) instanceof byte[] content) {
                return new EntryAttribute(name, content);
            }
            throw fields.damaged("attributes");
        });
        try {
            return Entry.builder(NO_NAME, EntryType.DIRECTORY)
                    .permissions((int) fields.number("permissions", 07777)).owner(fields.number("owner", NUMBER))
                    .group(fields.number("group", NUMBER))
                    .time(fields.number("seconds"), (int) fields.number("nanoseconds", 999_999_999))
                    .flags((int) fields.number("flags", Integer.MAX_VALUE)).project(fields.number("project", NUMBER))
                    .attributes(attributes)
                    .subtree(new Subtree(fields.hash("tree"), fields.hash("content"),
                            fields.number("entries", Long.MAX_VALUE), fields.number("bytes", Long.MAX_VALUE)))
                    .build();
        } catch (IllegalArgumentException senseless) {
            throw new DamagedObjectException("The root of a volume makes no sense", senseless);
        }
    }
}
