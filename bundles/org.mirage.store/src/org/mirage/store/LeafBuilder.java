// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;

/** Builds one tree object that holds entries. */
final class LeafBuilder {

    private final AttributeTable attributes;
    private final ByteWriter entries = new ByteWriter(512);
    private int count;

    LeafBuilder(ObjectTarget target) {
        attributes = new AttributeTable(target);
    }

    void add(Entry entry) throws IOException {
        EntryCodec.encode(entries, entry, attributes.places(entry.attributes()));
        count++;
    }

    int count() {
        return count;
    }

    /** Bytes of entries and attributes so far. */
    int length() {
        return entries.length() + attributes.length();
    }

    /** The object's bytes; the builder can then build the next one. */
    byte[] finish() {
        ByteWriter out = new ByteWriter(16 + length());
        out.put(TreeFormat.VERSION).varint(0).varint(count);
        attributes.writeTo(out);
        out.put(entries);
        attributes.clear();
        entries.clear();
        count = 0;
        return out.toBytes();
    }
}
