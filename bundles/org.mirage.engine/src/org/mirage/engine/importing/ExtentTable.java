// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

import org.mirage.disk.spill.PairTable;
import org.mirage.disk.spill.Spill;

/**
 * Where the contents of a volume's files lie: written ranges only, cut at the files' ends, file by file.
 *
 * <p>After {@link #resolve} it also knows, in disk order, which part of each the disk map may take from the file, called
 * its own: what no other file has taken, and nothing that journal replay changes.
 */
final class ExtentTable implements Closeable {

    private static final int BYTES = 32;
    private static final int FILE_OFFSET = 0;
    private static final int VOLUME_OFFSET = 8;
    private static final int LENGTH = 16;
    private static final int NODE = 24;
    private static final int STATE = 28;

    /** The extent's own part is not all of it. */
    private static final int CUT = 1;
    /** What follows the extent up to the end of its block is zero on the device. */
    private static final int ZERO_TAIL = 2;

    private final Spill records;
    private final PairTable order;
    private final PairTable cuts;
    private final int blockSize;
    private long size;

    ExtentTable(Path folder, int blockSize) throws IOException {
        records = new Spill(folder);
        order = new PairTable(folder);
        cuts = new PairTable(folder);
        this.blockSize = blockSize;
    }

    long add(long node, long fileOffset, long volumeOffset, long length) throws IOException {
        long at = records.allocate(BYTES, BYTES);
        records.putLong(at + FILE_OFFSET, fileOffset);
        records.putLong(at + VOLUME_OFFSET, volumeOffset);
        records.putLong(at + LENGTH, length);
        records.putInt(at + NODE, Math.toIntExact(node));
        return size++;
    }

    long size() {
        return size;
    }

    long fileOffset(long extent) {
        return records.getLong(extent * BYTES + FILE_OFFSET);
    }

    long volumeOffset(long extent) {
        return records.getLong(extent * BYTES + VOLUME_OFFSET);
    }

    long length(long extent) {
        return records.getLong(extent * BYTES + LENGTH);
    }

    long end(long extent) {
        return volumeOffset(extent) + length(extent);
    }

    long node(long extent) {
        return records.getInt(extent * BYTES + NODE);
    }

    /** The first offset on the volume that belongs to the file alone; the extent's end when none does. */
    long ownStart(long extent) {
        return (records.getInt(extent * BYTES + STATE) & CUT) == 0 ? volumeOffset(extent)
                : cuts.second(cuts.search(extent));
    }

    boolean zeroTail(long extent) {
        return (records.getInt(extent * BYTES + STATE) & ZERO_TAIL) != 0;
    }

    void setZeroTail(long extent) {
        set(extent, ZERO_TAIL);
    }

    private void set(long extent, int state) {
        records.putInt(extent * BYTES + STATE, records.getInt(extent * BYTES + STATE) | state);
    }

    /** Decides, once all extents are there, which part of each the disk map may take from the file. */
    void resolve(NodeTable nodes, PairTable replayed, Path folder) throws IOException {
        try (PairTable all = new PairTable(folder)) {
            for (long extent = 0; extent < size; extent++) {
                if (nodes.is(node(extent), NodeTable.UNREADABLE) || overlaps(replayed, extent)) {
                    cut(extent, end(extent));
                } else {
                    all.add(volumeOffset(extent), extent);
                }
            }
            all.sort();
            long taken = 0;
            for (long i = 0; i < all.size(); i++) {
                long extent = all.second(i);
                long start = Math.max(all.first(i), Math.min(taken, end(extent)));
                if (start != all.first(i)) {
                    cut(extent, start);
                }
                if (start < end(extent)) {
                    order.add(start, extent);
                    taken = end(extent);
                }
            }
        }
        cuts.sort();
    }

    private void cut(long extent, long ownStart) throws IOException {
        set(extent, CUT);
        cuts.add(extent, ownStart);
    }

    // Up to the end of the block: the tail of a file's last block is judged together with the file.
    private boolean overlaps(PairTable ranges, long extent) {
        long start = volumeOffset(extent);
        long end = start + (length(extent) + blockSize - 1) / blockSize * blockSize;
        long next = ranges.search(start);
        return next < ranges.size() && ranges.first(next) < end
                || next > 0 && ranges.first(next - 1) + ranges.second(next - 1) > start;
    }

    /** How many extents have a part of their own. */
    long ordered() {
        return order.size();
    }

    /** The extent at a place in disk order. */
    long orderedExtent(long place) {
        return order.second(place);
    }

    /** The first place in disk order whose own part ends after an offset. */
    long firstOrderedAfter(long volumeOffset) {
        long place = order.search(volumeOffset);
        return place > 0 && end(order.second(place - 1)) > volumeOffset ? place - 1 : place;
    }

    @Override
    public void close() throws IOException {
        records.close();
        order.close();
        cuts.close();
    }
}
