// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.List;
import org.mirage.disk.header.PresentBlocks;

/** A device of which its image's own table tells which blocks read as zeros. */
final class BlockwiseDevice implements BlockDevice {

    private final BlockDevice inner;
    private final long blockSize;
    private final BitSet present;

    BlockwiseDevice(BlockDevice inner, PresentBlocks blocks) {
        this.inner = inner;
        this.blockSize = blocks.blockSize();
        this.present = blocks.present();
    }

    @Override
    public long size() {
        return inner.size();
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        inner.read(offset, target);
    }

    @Override
    public List<BlockStatus> status(long offset, long length) throws IOException {
        requireWithin(offset, length);
        StatusList found = new StatusList();
        long end = offset + length;
        for (long position = offset; position < end; ) {
            int block = (int) (position / blockSize);
            boolean here = present.get(block);
            int next = here ? present.nextClearBit(block) : present.nextSetBit(block);
            long until = next < 0 ? end : Math.min(end, next * blockSize);
            if (here) {
                inner.status(position, until - position).forEach(part -> found.add(part.offset(), part.length(), part.zero()));
            } else {
                found.add(position, until - position, true);
            }
            position = until;
        }
        return found.toList();
    }

    @Override
    public void close() throws IOException {
        inner.close();
    }
}
