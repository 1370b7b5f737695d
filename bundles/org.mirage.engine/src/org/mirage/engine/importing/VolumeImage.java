// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.mirage.disk.Placement;
import org.mirage.disk.spill.PairTable;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.VolumeInfo;

/** A volume on its way into the library: its reader and what has been learnt of its nodes, all in temporary files. */
final class VolumeImage implements Closeable {

    private final FileSystemReader reader;
    private final VolumeInfo info;
    private final Placement placement;
    private final List<DiskImport> disks;
    private final long length;
    private final NodeTable nodes;
    private final ExtentTable extents;
    private final ChunkTable chunks;
    private final DirectoryTable directories;
    private final PairTable used;
    private final PairTable replayed;
    private final PairTable shared;
    private final Warnings warnings = new Warnings();

    /**
     * @param placement where it lies on the disks
     * @param disks of the machine
     * @param length bytes that its partition or the like has
     * @param folder for temporary files
     */
    VolumeImage(FileSystemReader reader, Placement placement, List<DiskImport> disks, long length, Path folder) throws IOException {
        this.reader = reader;
        this.info = reader.info();
        this.placement = placement;
        this.disks = disks;
        this.length = length;
        nodes = new NodeTable(folder);
        extents = new ExtentTable(folder, info.blockSize());
        chunks = new ChunkTable(folder);
        directories = new DirectoryTable(folder);
        used = new PairTable(folder);
        replayed = new PairTable(folder);
        shared = new PairTable(folder);
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

    /** Where it lies on the disks of the machine. */
    Placement placement() {
        return placement;
    }

    /** Adds bytes read from a place on the volume to the sums of the disks that they lie on. */
    void sum(long offset, byte[] bytes, int from, int count) throws IOException {
        placement.visit(offset, count, (at, disk, diskOffset, part) -> disks.get(disk).checksum().add(diskOffset, bytes,
                from + (int) (at - offset), (int) part));
    }

    /** What a disk of the machine was in an earlier version; null for a disk that is new. */
    EarlierDisk earlier(int disk) {
        return disks.get(disk).earlier();
    }

    /** Notes that what lies at a place on the volume is not read, since an earlier version has it. */
    void leave(long offset, long count) throws IOException {
        placement.visit(offset, count, (at, disk, diskOffset, part) -> disks.get(disk).left().add(diskOffset, part));
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

    /** Files that need not be read, each with the one, found before it, that it has all blocks in common with. */
    PairTable shared() {
        return shared;
    }

    /** True when two files have the same size and lie in the same blocks, all of them. */
    boolean haveSameBlocks(long one, long other) {
        if (nodes.is(one, NodeTable.ENCODED)) {
            return nodes.is(other, NodeTable.ENCODED) && nodes.mark(one) == nodes.mark(other) && nodes.mark(one) != 0
                    && nodes.bytes(one) == nodes.bytes(other);
        }
        long count = nodes.count(one);
        if (count == 0 || count != nodes.count(other) || nodes.bytes(one) != nodes.bytes(other)) {
            return false;
        }
        long first = nodes.first(one);
        long second = nodes.first(other);
        for (long i = 0; i < count; i++) {
            if (extents.fileOffset(first + i) != extents.fileOffset(second + i)
                    || extents.volumeOffset(first + i) != extents.volumeOffset(second + i)
                    || extents.length(first + i) != extents.length(second + i)) {
                return false;
            }
        }
        return true;
    }

    /** To be called when all contents have been read: chunks are found by their files, and shared contents known. */
    void completeContents() {
        chunks.complete();
        for (long i = 0; i < shared.size(); i++) {
            nodes.copyContent(shared.second(i), shared.first(i));
        }
    }

    /** Notes that the content of a file cannot be read. */
    void lose(long node, DamagedException why) {
        nodes.set(node, NodeTable.UNREADABLE);
        warnings.add("inode " + nodes.id(node) + ": its content cannot be read: " + why.getMessage());
    }

    /** Bytes of all contents that the volume holds, as far as known before they are read. */
    long contentBytes() {
        long bytes = 0;
        for (long extent = 0; extent < extents.size(); extent++) {
            bytes += extents.length(extent);
        }
        for (long node = 0; node < nodes.size(); node++) {
            if (nodes.is(node, NodeTable.ENCODED)) {
                bytes += nodes.bytes(node);
            }
        }
        return bytes;
    }

    Warnings warnings() {
        return warnings;
    }

    @Override
    public void close() throws IOException {
        for (Closeable part : new Closeable[] {reader, nodes, extents, chunks, directories, used, replayed, shared}) {
            part.close();
        }
    }
}
