// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.BlockStatus;
import org.mirage.filesystem.RangeVisitor;

/**
 * A volume with its journal replayed over it: of blocks that the journal holds it knows the places there, and of
 * inodes that fast commits change the bytes. It never writes.
 */
final class ReplayedDevice implements BlockDevice {

    private final BlockDevice device;
    private final JournalFile journal;
    private final int blockSize;
    private final long[] blocks;
    private final int[] places;
    private final NavigableMap<Long, byte[]> patches = new TreeMap<>();

    /**
     * @param places by block, as {@link ReplayPass#places()} gives them
     */
    ReplayedDevice(BlockDevice device, JournalFile journal, int blockSize, BlockTable places) {
        this.device = device;
        this.journal = journal;
        this.blockSize = blockSize;
        this.blocks = places.blocks();
        this.places = new int[blocks.length];
        for (int i = 0; i < blocks.length; i++) {
            this.places[i] = places.get(blocks[i], 0);
        }
    }

    /** Puts bytes over what stands at an offset; patches must not overlap. Not for use beside reads. */
    void patch(long offset, byte[] bytes) {
        patches.put(offset, bytes);
    }

    /** True when it differs in nothing from the device underneath. */
    boolean isUnchanged() {
        return blocks.length == 0 && patches.isEmpty();
    }

    @Override
    public long size() {
        return device.size();
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        int start = target.position();
        long end = offset + target.remaining();
        device.read(offset, target);
        for (int i = firstBlock(offset); i < blocks.length && blocks[i] * blockSize < end; i++) {
            long from = Math.max(offset, blocks[i] * blockSize);
            long to = Math.min(end, (blocks[i] + 1) * blockSize);
            readPlace(places[i], (int) (from - blocks[i] * blockSize), target.slice(start + (int) (from - offset), (int) (to - from)));
        }
        for (Map.Entry<Long, byte[]> patch : patchesIn(offset, end).entrySet()) {
            byte[] bytes = patch.getValue();
            long from = Math.max(offset, patch.getKey());
            long to = Math.min(end, patch.getKey() + bytes.length);
            if (from < to) {
                target.put(start + (int) (from - offset), bytes, (int) (from - patch.getKey()), (int) (to - from));
            }
        }
    }

    private void readPlace(int place, int within, ByteBuffer target) throws IOException {
        device.read(journal.offset(place & Integer.MAX_VALUE) + within, target.slice());
        if (place < 0) {
            for (int i = within; i < Integer.BYTES && i - within < target.remaining(); i++) {
                target.put(i - within, (byte) (JournalSuperblock.MAGIC >>> 24 - 8 * i));
            }
        }
    }

    /** The index of the first replayed block that ends behind an offset. */
    private int firstBlock(long offset) {
        int at = Arrays.binarySearch(blocks, offset / blockSize);
        return at < 0 ? -at - 1 : at;
    }

    private NavigableMap<Long, byte[]> patchesIn(long offset, long end) {
        Long before = patches.floorKey(offset);
        return patches.subMap(before == null ? offset : before, true, end, false);
    }

    /** What is replayed has to be read to know. */
    @Override
    public List<BlockStatus> status(long offset, long length) throws IOException {
        List<BlockStatus> below = device.status(offset, length);
        if (isUnchanged()) {
            return below;
        }
        List<BlockStatus> all = new ArrayList<>();
        for (BlockStatus status : below) {
            if (status.zero()) {
                long[] at = {status.offset()};
                visitWritten(status.offset(), status.end(), (from, count) -> {
                    add(all, at[0], from, true);
                    add(all, from, from + count, false);
                    at[0] = from + count;
                });
                add(all, at[0], status.end(), true);
            } else {
                add(all, status.offset(), status.end(), false);
            }
        }
        return all;
    }

    private static void add(List<BlockStatus> all, long from, long to, boolean zero) {
        if (from >= to) {
            return;
        }
        if (!all.isEmpty() && all.getLast().zero() == zero) {
            from = all.removeLast().offset();
        }
        all.add(new BlockStatus(from, to - from, zero));
    }

    /** Visits the parts of a range that recovery writes to, in rising order, not overlapping. */
    private void visitWritten(long offset, long end, RangeVisitor visitor) throws IOException {
        long done = offset;
        int i = firstBlock(offset);
        var nextPatch = patchesIn(offset, end).entrySet().iterator();
        Map.Entry<Long, byte[]> patch = nextPatch.hasNext() ? nextPatch.next() : null;
        while (true) {
            long block = i < blocks.length ? blocks[i] * blockSize : Long.MAX_VALUE;
            long patched = patch == null ? Long.MAX_VALUE : patch.getKey();
            long from = Math.max(done, Math.min(block, patched));
            if (from >= end) {
                return;
            }
            long to;
            if (block <= patched) {
                to = block + blockSize;
                i++;
            } else {
                to = patched + patch.getValue().length;
                patch = nextPatch.hasNext() ? nextPatch.next() : null;
            }
            if (Math.min(to, end) > from) {
                visitor.range(from, Math.min(to, end) - from);
                done = Math.min(to, end);
            }
        }
    }

    /** Visits the blocks in which it differs from the device underneath, in rising order, joined. */
    void visitDifferent(RangeVisitor visitor) throws IOException {
        ByteBuffer before = ByteBuffer.allocate(blockSize);
        ByteBuffer after = ByteBuffer.allocate(blockSize);
        long[] range = {0, 0};
        visitWritten(0, size(), (offset, length) -> {
            for (long block = Math.max(offset / blockSize, (range[1] + blockSize - 1) / blockSize);
                    block * blockSize < offset + length; block++) {
                device.read(block * blockSize, before.clear());
                read(block * blockSize, after.clear());
                if (before.flip().equals(after.flip())) {
                    continue;
                }
                if (block * blockSize != range[1]) {
                    visit(range, visitor);
                    range[0] = block * blockSize;
                }
                range[1] = (block + 1) * blockSize;
            }
        });
        visit(range, visitor);
    }

    private static void visit(long[] range, RangeVisitor visitor) throws IOException {
        if (range[1] > range[0]) {
            visitor.range(range[0], range[1] - range[0]);
        }
    }

    @Override
    public void close() {
        // the device underneath belongs to whoever opened it
    }
}
