// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

import org.mirage.disk.spill.PairTable;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.VolumeInfo;

/** A volume on its way into the library: its reader and what has been learnt of its nodes, all in temporary files. */
final class VolumeImage implements Closeable {

    private final FileSystemReader reader;
    private final VolumeInfo info;
    private final long start;
    private final long length;
    private final NodeTable nodes;
    private final ExtentTable extents;
    private final ChunkTable chunks;
    private final DirectoryTable directories;
    private final PairTable used;
    private final PairTable replayed;
    private final Warnings warnings = new Warnings();

    /**
     * @param start bytes from the disk's beginning
     * @param length bytes that the volume's partition has
     * @param folder for temporary files
     */
    VolumeImage(FileSystemReader reader, long start, long length, Path folder) throws IOException {
        this.reader = reader;
        this.info = reader.info();
        this.start = start;
        this.length = length;
        nodes = new NodeTable(folder);
        extents = new ExtentTable(folder, info.blockSize());
        chunks = new ChunkTable(folder);
        directories = new DirectoryTable(folder);
        used = new PairTable(folder);
        replayed = new PairTable(folder);
    }

    FileSystemReader reader() {
        return reader;
    }

    VolumeInfo info() {
        return info;
    }

    /** Bytes from an offset to the end of its block. */
    int tail(long offset) {
        long end = (offset + info.blockSize() - 1) / info.blockSize() * info.blockSize();
        return (int) (Math.min(end, length) - offset);
    }

    /** Bytes from the disk's beginning. */
    long start() {
        return start;
    }

    /** Bytes that its partition has; the file system may be shorter. */
    long length() {
        return length;
    }

    NodeTable nodes() {
        return nodes;
    }

    ExtentTable extents() {
        return extents;
    }

    ChunkTable chunks() {
        return chunks;
    }

    DirectoryTable directories() {
        return directories;
    }

    /** Offsets and lengths of what has to be kept, relative to the volume, in rising order. */
    PairTable used() {
        return used;
    }

    /** Offsets and lengths of what journal replay changes, relative to the volume, in rising order. */
    PairTable replayed() {
        return replayed;
    }

    Warnings warnings() {
        return warnings;
    }

    @Override
    public void close() throws IOException {
        for (Closeable part : new Closeable[] {reader, nodes, extents, chunks, directories, used, replayed}) {
            part.close();
        }
    }
}
