// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.mirage.disk.Range;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.RangeVisitor;
import org.mirage.filesystem.reading.RangeJoiner;

/** What the volume itself calls used: extents and tree blocks that the extent tree lists, and copies of the superblock. */
final class UsedSpace {

    /** Nothing of the file system but a superblock lies on the first MiB of a device (kernel: {@code BTRFS_DEVICE_RANGE_RESERVED}). */
    private static final long RESERVED = 1 << 20;

    private UsedSpace() {
    }

    /**
     * Visits what the extent tree lists, in rising order.
     *
     * @throws DamagedException when it makes no sense
     */
    static void visitListed(Volume volume, RangeVisitor visitor) throws IOException {
        Cursor cursor = volume.tree(TreeIds.EXTENTS).cursor();
        long end = 0;
        for (boolean more = cursor.seek(0, 0, 0); more; more = cursor.next()) {
            boolean isBlock = cursor.type() == ItemType.METADATA;
            if (isBlock || cursor.type() == ItemType.EXTENT) {
                long length = isBlock ? volume.superblock().nodeSize() : cursor.offset();
                if (cursor.objectid() < end || length <= 0) {
                    throw new DamagedException("the extent tree lists extents that overlap at address " + cursor.objectid());
                }
                volume.space().map().require(cursor.objectid(), length);
                visitor.range(cursor.objectid(), length);
                end = cursor.objectid() + length;
            }
        }
    }

    /** Visits all addresses in use, in rising order, joined. */
    static void visit(Volume volume, RangeVisitor visitor) throws IOException {
        List<Range> superblocks = superblocks(volume);
        int[] next = {0};
        long[] end = {0};
        RangeJoiner joiner = new RangeJoiner(visitor);
        RangeVisitor merged = (offset, length) -> {
            long from = Math.max(offset, end[0]);
            end[0] = Math.max(end[0], offset + length);
            joiner.range(from, Math.max(0, offset + length - from));
        };
        visitListed(volume, (offset, length) -> {
            while (next[0] < superblocks.size() && superblocks.get(next[0]).offset() <= offset) {
                Range superblock = superblocks.get(next[0]++);
                merged.range(superblock.offset(), superblock.length());
            }
            merged.range(offset, length);
        });
        for (; next[0] < superblocks.size(); next[0]++) {
            merged.range(superblocks.get(next[0]).offset(), superblocks.get(next[0]).length());
        }
        joiner.end();
    }

    /** Addresses at which copies of the superblock lie on a device: the volume leaves them free, but they are not. */
    private static List<Range> superblocks(Volume volume) throws IOException {
        List<Range> found = new ArrayList<>();
        for (int device = 0; device < volume.devices().count(); device++) {
            for (long offset : SuperblockCopies.offsets(volume.devices().size(device))) {
                volume.space().map().visitDevice(device, offset, Superblock.SIZE,
                        (deviceOffset, address, length, copy) -> found.add(new Range(address, length)));
            }
        }
        found.sort(Comparator.comparingLong(Range::offset));
        return found;
    }

    /** Visits what no chunk of a device lies on, but for its first MiB and copies of the superblock. */
    static void visitUnallocated(Volume volume, int device, RangeVisitor visitor) throws IOException {
        long size = volume.devices().size(device);
        long at = RESERVED;
        for (Stripe stripe : volume.space().map().stripes(device)) {
            gap(at, Math.min(size, stripe.offset()), size, visitor);
            at = Math.max(at, stripe.end());
        }
        gap(at, size, size, visitor);
    }

    private static void gap(long from, long to, long size, RangeVisitor visitor) throws IOException {
        long at = from;
        for (long superblock : SuperblockCopies.offsets(size)) {
            if (superblock + Superblock.SIZE > at && superblock < to) {
                if (superblock > at) {
                    visitor.range(at, superblock - at);
                }
                at = superblock + Superblock.SIZE;
            }
        }
        if (at < to) {
            visitor.range(at, to - at);
        }
    }
}
