// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.mirage.filesystem.reading.NodeProblems;

/** Puts the data blocks of a directory together, each of one or more blocks of the volume, which may lie apart. */
final class DirectoryBlocks {

    /** Takes whole directory blocks. */
    @FunctionalInterface
    interface Visitor {

        /**
         * @param offset where its first part stands on the volume, bytes
         * @param only true where the directory has no other, and so no index of its own
         */
        void block(byte[] bytes, long offset, boolean only) throws IOException;
    }

    private final XfsVolume volume;
    private final Visitor visitor;
    private final boolean only;
    private final int blockSize;
    private final int parts;
    private byte[] bytes;
    private long number = -1;
    private long firstOffset;
    private int filled;
    private boolean torn;

    DirectoryBlocks(XfsVolume volume, RawInode directory, Visitor visitor) {
        this.volume = volume;
        this.visitor = visitor;
        this.blockSize = volume.superblock().blockSize();
        this.parts = 1 << volume.superblock().directoryBlockLog();
        this.only = directory.size() == (long) blockSize * parts;
    }

    /** Adds blocks that follow one another both in the directory and on the volume. */
    void add(long logical, long offset, long count) throws IOException {
        for (long i = 0; i < count;) {
            long block = (logical + i) / parts;
            int part = (int) ((logical + i) % parts);
            int now = (int) Math.min(parts - part, count - i);
            if (block != number) {
                torn |= filled != 0;
                number = block;
                filled = 0;
                bytes = new byte[blockSize * parts];
                firstOffset = offset + i * blockSize;
            }
            volume.device().read(offset + i * blockSize, ByteBuffer.wrap(bytes, part * blockSize, now * blockSize));
            filled += now;
            if (filled == parts) {
                filled = 0;
                visitor.block(bytes, firstOffset, only);
            }
            i += now;
        }
    }

    /** To be called last: tells when a part of a block was missing. */
    void end(NodeProblems problems) {
        if (torn || filled != 0) {
            problems.add("a part of the directory is missing");
        }
    }
}
