// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.BytesDevice;
import org.mirage.disk.Concatenation;
import org.mirage.engine.MirageException;

/** Virtual PC's format with a place for every byte: the disk as it is, and a footer. Azure takes no other. */
public final class FixedVhdLayout implements FileLayout {

    static final int BLOCK = UsedBlocks.STRIPE;

    private final long size;

    /**
     * The layout of a file for a disk of so many bytes.
     *
     * @throws MirageException when the format has no words for a disk of that size
     */
    FixedVhdLayout(long size) throws MirageException {
        VhdFooter.requireSize(size);
        this.size = size;
    }

    /**
     * The bytes of such a file, without writing it.
     *
     * @throws MirageException when the format has no words for a disk of that size
     */
    public static BlockDevice file(BlockDevice disk) throws MirageException {
        VhdFooter.requireSize(disk.size());
        return new Concatenation(List.of(disk, new BytesDevice(VhdFooter.fixed(disk.size()))));
    }

    @Override
    public int blockSize() {
        return BLOCK;
    }

    @Override
    public long fileSize() {
        return size + VhdFooter.BYTES;
    }

    @Override
    public void writeHead(FileChannel file) throws IOException {
        FileLayout.write(file, size, ByteBuffer.wrap(VhdFooter.fixed(size)));
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
