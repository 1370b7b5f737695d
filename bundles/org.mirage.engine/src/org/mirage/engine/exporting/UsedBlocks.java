// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.io.IOException;
import java.util.Arrays;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.BlockStatus;

/**
 * Which parts of a disk hold anything, and how many blocks of a size do so before each.
 *
 * <p>Only stripes with a used block are kept, so that the memory follows what the disk holds and not the size it claims.
 */
final class UsedBlocks {

    /** Bytes of the disk that are counted, and later written, at once. */
    static final int STRIPE = 16 << 20;
    private static final long QUESTION = 1 << 30;

    private final long size;
    private final int blockSize;
    private long[] stripes = new long[64];
    private long[] ranks = new long[64];
    private int length;
    private long count;
    private long next;

    private UsedBlocks(long size, int blockSize) {
        this.size = size;
        this.blockSize = blockSize;
    }

    /** Looks at what a device tells of zeros; reads nothing else. */
    static UsedBlocks of(BlockDevice device, int blockSize) throws IOException {
        UsedBlocks blocks = new UsedBlocks(device.size(), blockSize);
        for (long at = 0; at < device.size(); at += QUESTION) {
            for (BlockStatus range : device.status(at, Math.min(QUESTION, device.size() - at))) {
                if (!range.zero()) {
                    blocks.add(range);
                }
            }
        }
        return blocks;
    }

    private void add(BlockStatus range) {
        long end = (range.end() - 1) / blockSize + 1;
        long perStripe = STRIPE / blockSize;
        for (long block = Math.max(next, range.offset() / blockSize); block < end; block = next) {
            long stripe = block / perStripe;
            if (length == 0 || stripes[length - 1] != stripe) {
                begin(stripe);
            }
            next = Math.min(end, (stripe + 1) * perStripe);
            count += next - block;
        }
    }

    private void begin(long stripe) {
        if (length == stripes.length) {
            stripes = Arrays.copyOf(stripes, 2 * length);
            ranks = Arrays.copyOf(ranks, 2 * length);
        }
        stripes[length] = stripe;
        ranks[length++] = count;
    }

    /** Bytes of the disk. */
    long size() {
        return size;
    }

    /** Blocks of the disk, used or not, the last perhaps not whole. */
    long all() {
        return (size + blockSize - 1) / blockSize;
    }

    /** Blocks that are used. */
    long count() {
        return count;
    }

    /** Stripes that have a used block. */
    int stripes() {
        return length;
    }

    /** Where on the disk one of the used stripes begins, in bytes. */
    long offset(int stripe) {
        return stripes[stripe] * STRIPE;
    }

    /** Bytes of one of the used stripes; the last one of a disk may be shorter. */
    int length(int stripe) {
        return (int) Math.min(STRIPE, size - offset(stripe));
    }

    /** Bytes of all used stripes. */
    long stripeBytes() {
        return length == 0 ? 0 : (long) (length - 1) * STRIPE + length(length - 1);
    }

    /** Used blocks before one of the used stripes. */
    long rank(int stripe) {
        return ranks[stripe];
    }

    /** The number of the first block of one of the used stripes. */
    long firstBlock(int stripe) {
        return offset(stripe) / blockSize;
    }
}
