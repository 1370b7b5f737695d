// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The attributes of one tree object, each once however many entries have it. */
final class AttributeTable {

    private static final int INLINE = 0;
    private static final int CHUNK = 1;
    private static final int[] NONE = {};

    private final ObjectTarget target;
    private final Map<EntryAttribute, Integer> places = new HashMap<>();
    private final ByteWriter bytes = new ByteWriter(64);

    AttributeTable(ObjectTarget target) {
        this.target = target;
    }

    /** Where the attributes stand in the table; those that are new to it are added. */
    int[] places(List<EntryAttribute> attributes) throws IOException {
        if (attributes.isEmpty()) {
            return NONE;
        }
        int[] found = new int[attributes.size()];
        for (int i = 0; i < found.length; i++) {
            EntryAttribute attribute = attributes.get(i);
            Integer place = places.get(attribute);
            if (place == null) {
                place = places.size();
                places.put(attribute, place);
                add(attribute);
            }
            found[i] = place;
        }
        return found;
    }

    int length() {
        return bytes.length();
    }

    void writeTo(ByteWriter out) {
        out.varint(places.size()).put(bytes);
    }

    void clear() {
        places.clear();
        bytes.clear();
    }

    static EntryAttribute decode(ByteReader in, ObjectSource source) throws DamagedObjectException {
        byte[] name = in.sized();
        return switch (in.get()) {
            case INLINE -> new EntryAttribute(name, in.sized());
            case CHUNK -> {
                int size = in.small(FastCdc.MAXIMUM);
                yield new EntryAttribute(name, in.hash(), size, source);
            }
            default -> throw in.damaged("an attribute is of an unknown kind");
        };
    }

    private void add(EntryAttribute attribute) throws IOException {
        bytes.sized(attribute.name());
        if (attribute.chunk() == null) {
            bytes.put(INLINE).sized(attribute.value());
            return;
        }
        bytes.put(CHUNK).varint(attribute.size()).put(attribute.chunk());
        ObjectName name = ObjectName.chunk(attribute.chunk());
        if (target.claim(name)) {
            target.put(name, ByteBuffer.wrap(attribute.value()));
        }
    }
}
