// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.Arrays;
import java.util.Objects;

import org.mirage.engine.Names;
import org.mirage.store.EntryAttribute;
import org.mirage.store.Hash;

/** An extended attribute that gets a value, or goes; as an expectation, one that has the value, or is not there. */
public final class AttributeChange {

    private final byte[] name;
    private final byte[] value;
    private final Hash chunk;
    private final int size;

    private AttributeChange(byte[] name, byte[] value, Hash chunk, int size) {
        this.name = name;
        this.value = value;
        this.chunk = chunk;
        this.size = size;
    }

    /** One that has a value of at most {@link EntryAttribute#INLINE_LIMIT} bytes. */
    public static AttributeChange value(byte[] name, byte[] value) {
        if (value.length > EntryAttribute.INLINE_LIMIT) {
            throw new IllegalArgumentException("the value of " + Names.show(name) + " is longer than "
                    + EntryAttribute.INLINE_LIMIT + " bytes; name it by its SHA-256");
        }
        return new AttributeChange(name, value, null, value.length);
    }

    /** One whose value is named by its SHA-256. */
    public static AttributeChange stored(byte[] name, Hash chunk, int size) {
        return new AttributeChange(name, null, Objects.requireNonNull(chunk), size);
    }

    /** One that goes, or is not there. */
    public static AttributeChange none(byte[] name) {
        return new AttributeChange(name, null, null, 0);
    }

    /** What an entry has. */
    public static AttributeChange of(EntryAttribute attribute) {
        return attribute.chunk() == null ? value(attribute.name(), attribute.value())
                : stored(attribute.name(), attribute.chunk(), attribute.size());
    }

    /** The full name; not to be changed. */
    public byte[] name() {
        return name;
    }

    /** True when there is no such attribute afterwards. */
    public boolean isNone() {
        return value == null && chunk == null;
    }

    /** The value where it stands here, else null; not to be changed. */
    public byte[] value() {
        return value;
    }

    /** SHA-256 of a value that does not stand here, else null. */
    public Hash chunk() {
        return chunk;
    }

    /** Bytes of the value. */
    public int size() {
        return size;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AttributeChange that && size == that.size && Arrays.equals(name, that.name)
                && Arrays.equals(value, that.value) && Objects.equals(chunk, that.chunk);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(name) + Arrays.hashCode(value) + Objects.hashCode(chunk);
    }

    @Override
    public String toString() {
        return Names.show(name);
    }
}
