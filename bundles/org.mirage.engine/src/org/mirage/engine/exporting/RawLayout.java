// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.nio.channels.FileChannel;

/** The disk's bytes as they are, with holes for zeros. */
final class RawLayout implements FileLayout {

    static final int BLOCK = UsedBlocks.STRIPE;

    private final long size;

    /** The layout of a file for a disk of so many bytes. */
    RawLayout(long size) {
        this.size = size;
    }

    @Override
    public int blockSize() {
        return BLOCK;
    }

    @Override
    public long fileSize() {
        return size;
    }

    @Override
    public void writeHead(FileChannel file) {
        // there is nothing but the disk
    }

    @Override
    public long place(long block, long rank) {
        return block * BLOCK;
    }

    @Override
    public void map(int stripe, long[] places, FileChannel file) {
        // every block is where it was
    }
}
