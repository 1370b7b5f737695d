// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.vhd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.BlockStatus;
import org.mirage.disk.ImageSource;
import org.mirage.disk.StatusList;
import org.mirage.disk.header.ImageBytes;
import org.mirage.disk.header.VhdBlocks;

/**
 * A VHD that holds what differs from its parent, sector by sector (Microsoft: Virtual Hard Disk Image Format Specification
 * 1.0, "Implementing a Differencing Hard Disk"). QEMU reads it as if all other sectors were zero.
 */
public final class DifferencingVhd implements BlockDevice {

    private static final int SECTOR = 512;
    private static final int ABSENT = -1;
    private static final int CACHED_BITMAPS = 256;

    private final VhdBlocks blocks;
    private final int[] sectors;
    private final BlockDevice file;
    private final BlockDevice parent;
    private final Map<Integer, byte[]> bitmaps = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, byte[]> eldest) {
            return size() > CACHED_BITMAPS;
        }
    };

    private DifferencingVhd(VhdBlocks blocks, int[] sectors, BlockDevice file, BlockDevice parent) {
        this.blocks = blocks;
        this.sectors = sectors;
        this.file = file;
        this.parent = parent;
    }

    /**
     * Opens a disk whose header has been found good.
     *
     * @param parent at least as large as the disk; it is closed with this one, but not when this fails
     */
    public static DifferencingVhd open(ImageSource image, BlockDevice parent) throws IOException {
        try (ImageBytes bytes = new ImageBytes(image)) {
            VhdBlocks blocks = VhdBlocks.read(bytes);
            return new DifferencingVhd(blocks, blocks.sectors(bytes), image.bytes(), parent);
        }
    }

    @Override
    public long size() {
        return blocks.diskBytes();
    }

    /** A run of sectors that are all of one origin. */
    private interface Runs {
        /** @param place in the file; negative where the parent has the run */
        void run(long offset, long length, long place) throws IOException;
    }

    private void runs(long offset, long length, Runs visitor) throws IOException {
        requireWithin(offset, length);
        for (long position = offset; position < offset + length; ) {
            int block = (int) (position / blocks.blockBytes());
            long start = block * blocks.blockBytes();
            long end = Math.min(offset + length, start + blocks.blockBytes());
            if (sectors[block] == ABSENT) {
                visitor.run(position, end - position, -1);
            } else {
                long data = Integer.toUnsignedLong(sectors[block]) * SECTOR + blocks.bitmapBytes();
                byte[] bitmap = bitmap(block);
                for (long at = position; at < end; ) {
                    boolean here = isSet(bitmap, (int) ((at - start) / SECTOR));
                    long next = at;
                    do {
                        next = Math.min(end, (next / SECTOR + 1) * SECTOR);
                    } while (next < end && isSet(bitmap, (int) ((next - start) / SECTOR)) == here);
                    visitor.run(at, next - at, here ? data + at - start : -1);
                    at = next;
                }
            }
            position = end;
        }
    }

    private static boolean isSet(byte[] bitmap, int sector) {
        return (bitmap[sector / 8] & 0x80 >> sector % 8) != 0;
    }

    private byte[] bitmap(int block) throws IOException {
        synchronized (bitmaps) {
            byte[] known = bitmaps.get(block);
            if (known != null) {
                return known;
            }
        }
        byte[] bitmap = new byte[(int) blocks.bitmapBytes()];
        file.read(Integer.toUnsignedLong(sectors[block]) * SECTOR, ByteBuffer.wrap(bitmap));
        synchronized (bitmaps) {
            bitmaps.put(block, bitmap);
        }
        return bitmap;
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        int end = target.limit();
        try {
            runs(offset, target.remaining(), (position, length, place) -> {
                target.limit(target.position() + (int) length);
                if (place < 0) {
                    parent.read(position, target);
                } else {
                    file.read(place, target);
                }
            });
        } finally {
            target.limit(end);
        }
    }

    @Override
    public List<BlockStatus> status(long offset, long length) throws IOException {
        StatusList found = new StatusList();
        runs(offset, length, (position, count, place) -> {
            if (place < 0) {
                parent.status(position, count).forEach(part -> found.add(part.offset(), part.length(), part.zero()));
            } else {
                found.add(position, count, false);
            }
        });
        return found.toList();
    }

    @Override
    public void close() throws IOException {
        file.close();
        parent.close();
    }
}
