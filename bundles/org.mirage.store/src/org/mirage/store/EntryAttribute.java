// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** An extended attribute: its full name ({@code user.x}, {@code security.capability} …) and value, both bytes. */
public final class EntryAttribute {

    /** Values longer than this, in bytes, are objects of their own. */
    public static final int INLINE_LIMIT = 256;

    private final byte[] name;
    private final byte[] value;
    private final Hash chunk;
    private final int size;
    private final ObjectSource source;

    /** An attribute whose value is at hand. */
    public EntryAttribute(byte[] name, byte[] value) {
        this.name = name;
        this.value = value;
        size = value.length;
        chunk = size > INLINE_LIMIT ? Hash.sha256(value) : null;
        source = null;
    }

    /** An attribute whose value is a chunk, read when asked for. */
    EntryAttribute(byte[] name, Hash chunk, int size, ObjectSource source) {
        this.name = name;
        value = null;
        this.chunk = chunk;
        this.size = size;
        this.source = source;
    }

    /** The full name; not to be changed. */
    public byte[] name() {
        return name;
    }

    /** Bytes of the value. */
    public int size() {
        return size;
    }

    /** SHA-256 of the value where it is an object of its own, else null. */
    public Hash chunk() {
        return chunk;
    }

    /**
     * The value; not to be changed. A long one is read from the store each time.
     *
     * @throws UncheckedIOException when the store cannot give it
     */
    public byte[] value() {
        if (value != null) {
            return value;
        }
        try {
            return source.read(ObjectName.chunk(chunk));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Equal by name and value, without reading either value. */
    @Override
    public boolean equals(Object other) {
        return other instanceof EntryAttribute that && size == that.size && Arrays.equals(name, that.name)
                && (chunk != null ? chunk.equals(that.chunk) : Arrays.equals(value, that.value));
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(name) + (chunk != null ? chunk.hashCode() : Arrays.hashCode(value));
    }
}
