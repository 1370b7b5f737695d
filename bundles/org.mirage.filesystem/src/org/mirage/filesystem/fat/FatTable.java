// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.fat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReferenceArray;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.bytes.LittleEndian;

/** An allocation table: what follows each cluster (FAT specification, "FAT Data Structure"). Some pages of it are kept. */
public final class FatTable {

    /** The number of the first cluster. */
    public static final int FIRST = 2;

    /** Of a cluster that belongs to nothing. */
    public static final long FREE = 0;

    /** In place of a cluster's number: there is none behind. */
    public static final long END = -1;

    /** In place of a cluster's number: the cluster cannot be used. */
    public static final long BAD = -2;

    // a multiple of 12 bits, so that no entry lies in two pages
    private static final int PAGE = 3 << 13;
    private static final int KEPT = 64;

    private final BlockDevice device;
    private final long start;
    private final long length;
    private final int bits;
    private final long mask;
    private final AtomicReferenceArray<Page> pages = new AtomicReferenceArray<>(KEPT);

    /**
     * @param start where it begins, bytes
     * @param length bytes
     * @param bits of an entry, 12, 16 or 32
     * @param mask what of an entry counts
     */
    public FatTable(BlockDevice device, long start, long length, int bits, long mask) {
        this.device = device;
        this.start = start;
        this.length = length;
        this.bits = bits;
        this.mask = mask;
    }

    /** What follows a cluster: another one's number, {@link #FREE}, {@link #BAD} or {@link #END}; 1 is possible, and makes no sense. */
    public long next(long cluster) throws IOException {
        long entry = entry(cluster);
        long behind = mask - entry;
        return behind > 8 ? entry : behind == 8 ? BAD : END;
    }

    /** An entry as it stands. */
    public long entry(long cluster) throws IOException {
        long at = cluster * bits / 8;
        Page page = page(at / PAGE);
        int within = (int) (at % PAGE);
        return switch (bits) {
            case 12 -> (LittleEndian.u16(page.bytes, within) >> (cluster & 1) * 4) & mask;
            case 16 -> LittleEndian.u16(page.bytes, within) & mask;
            default -> LittleEndian.u32(page.bytes, within) & mask;
        };
    }

    private Page page(long number) throws IOException {
        int slot = (int) (number % KEPT);
        Page page = pages.get(slot);
        if (page == null || page.number != number) {
            page = read(number);
            pages.set(slot, page);
        }
        return page;
    }

    private Page read(long number) throws IOException {
        byte[] bytes = new byte[PAGE];
        int count = (int) Math.min(PAGE, length - number * PAGE);
        device.read(start + number * PAGE, ByteBuffer.wrap(bytes, 0, count));
        return new Page(number, bytes);
    }

    /** A piece of the table. */
    private record Page(long number, byte[] bytes) {
    }
}
