// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

import java.io.IOException;
import java.util.TreeMap;

import org.mirage.engine.MirageException;
import org.mirage.engine.Names;
import org.mirage.engine.changes.AttributeChange;
import org.mirage.engine.changes.Metadata;
import org.mirage.engine.changes.RawPath;
import org.mirage.store.Entry;
import org.mirage.store.EntryAttribute;
import org.mirage.store.EntryBuilder;
import org.mirage.store.MissingObjectException;
import org.mirage.store.ObjectName;
import org.mirage.store.ObjectSource;

/** Sets metadata of entries. */
public final class MetadataChange {

    private MetadataChange() {
    }

    /** The entry with what the metadata says; long values of attributes are read from those objects. */
    public static Entry apply(Entry entry, Metadata metadata, ObjectSource objects) throws IOException {
        EntryBuilder changed = entry.toBuilder();
        if (metadata.permissions() != null) {
            changed.permissions(metadata.permissions());
        }
        if (metadata.owner() != null) {
            changed.owner(metadata.owner());
        }
        if (metadata.group() != null) {
            changed.group(metadata.group());
        }
        if (metadata.time() != null) {
            changed.time(metadata.time().seconds(), metadata.time().nanoseconds());
        }
        if (metadata.flags() != null) {
            changed.flags(metadata.flags());
        }
        if (metadata.project() != null) {
            changed.project(metadata.project());
        }
        if (!metadata.attributes().isEmpty()) {
            attributes(entry, metadata, changed, objects);
        }
        return changed.build();
    }

    private static void attributes(Entry entry, Metadata metadata, EntryBuilder changed, ObjectSource objects) throws IOException {
        TreeMap<String, EntryAttribute> attributes = new TreeMap<>();
        entry.attributes().forEach(attribute -> attributes.put(RawPath.of(attribute.name()), attribute));
        for (AttributeChange change : metadata.attributes()) {
            if (change.isNone()) {
                attributes.remove(RawPath.of(change.name()));
            } else {
                byte[] value = change.chunk() == null ? change.value() : stored(change, objects);
                attributes.put(RawPath.of(change.name()), new EntryAttribute(change.name(), value));
            }
        }
        changed.attributes(attributes.values().stream().toList());
    }

    private static byte[] stored(AttributeChange change, ObjectSource objects) throws IOException {
        try {
            return objects.read(ObjectName.chunk(change.chunk()));
        } catch (MissingObjectException missing) {
            throw new MirageException("the library does not have the value of the attribute " + Names.show(change.name())
                    + ", sha256:" + change.chunk() + " of " + change.size() + " bytes", missing);
        }
    }
}
