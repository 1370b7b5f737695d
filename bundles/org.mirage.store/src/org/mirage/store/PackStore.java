// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The objects of a library, read from its packs by any number of threads without locks. */
public final class PackStore implements ObjectSource, Closeable {

    /** Opens the packs of a library's folder, which is created where absent, private to the user. */
    public static PackStore open(Path libraryFolder) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Like {@link #open(Path)}, with a bound in bytes for unpacked frames kept in memory. */
    public static PackStore open(Path libraryFolder, long cacheBytes) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Begins to write. The caller holds the library's writer lock until the session is closed. */
    public PackSession begin() throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Sees what other processes have added. Reading does so by itself when it misses an object. */
    public void refresh() throws IOException {
        throw new UnsupportedOperationException();
    }

    /** All packs. */
    public List<PackInfo> packs() {
        throw new UnsupportedOperationException();
    }

    /** Bytes of all packs. */
    public long packBytes() {
        throw new UnsupportedOperationException();
    }

    /** Bytes that an object's frame takes in its pack, shared out by size; -1 when it is not there. */
    public long storedBytes(ObjectName name) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Visits the names of all objects of a kind, each once, in rising order. */
    public void forEach(ObjectKind kind, Consumer<ObjectName> visitor) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean contains(ObjectName name) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public long size(ObjectName name) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] read(ObjectName name) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public void read(ObjectName name, long offset, ByteBuffer target) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() throws IOException {
        throw new UnsupportedOperationException();
    }
}
