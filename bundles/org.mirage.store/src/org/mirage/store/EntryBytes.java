// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** One entry as bytes of its own, for what is derived from manifests: its attributes and then itself, as in a tree object. */
public final class EntryBytes {

    private static final int[] NO_ATTRIBUTES = {};

    /** The values of large attributes are in the store already. */
    private static final ObjectTarget NOTHING_NEW = new ObjectTarget() {
        @Override
        public boolean claim(ObjectName name) {
            return false;
        }

        @Override
        public void put(ObjectName name, ByteBuffer bytes) {
            throw new IllegalStateException("nothing was claimed");
        }
    };

    private EntryBytes() {
    }

    /** The bytes; equal entries have equal ones. */
    public static byte[] encode(Entry entry) throws IOException {
        ByteWriter out = new ByteWriter(96);
        if (entry.attributes().isEmpty()) {
            out.varint(0);
            EntryCodec.encode(out, entry, NO_ATTRIBUTES);
        } else {
            AttributeTable table = new AttributeTable(NOTHING_NEW);
            int[] places = table.places(entry.attributes());
            table.writeTo(out);
            EntryCodec.encode(out, entry, places);
        }
        return out.toBytes();
    }

    /**
     * The entry; values of large attributes will be read from the source.
     *
     * @throws DamagedObjectException when the bytes are those of none
     */
    public static Entry decode(byte[] bytes, ObjectSource source) throws DamagedObjectException {
        ByteReader in = new ByteReader(bytes, "entry");
        int count = in.count(3);
        List<EntryAttribute> attributes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            attributes.add(AttributeTable.decode(in, source));
        }
        Entry entry = EntryCodec.decode(in, attributes);
        in.end();
        return entry;
    }
}
