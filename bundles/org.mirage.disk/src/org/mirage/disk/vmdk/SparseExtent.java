// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.vmdk;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

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
import org.mirage.disk.header.VmdkHeader;

/**
 * A hosted sparse extent (VMware: Virtual Disk Format 5.0): a directory names grain tables, which name grains; what has no
 * grain is the parent's, or zero.
 */
final class SparseExtent implements BlockDevice {

    private static final int SECTOR = VmdkHeader.SECTOR;
    private static final long ABSENT = 0;
    private static final long ZEROS = 1;
    private static final int CACHED_TABLES = 512;

    private final VmdkHeader header;
    private final long[] directory;
    private final BlockDevice file;
    private final BlockDevice parent;
    private final PackedGrains packed;
    private final int grainBytes;
    private final Map<Long, int[]> tables = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, int[]> eldest) {
            return size() > CACHED_TABLES;
        }
    };

    private SparseExtent(VmdkHeader header, long[] directory, ImageSource source, BlockDevice parent) throws IOException {
        this.header = header;
        this.directory = directory;
        this.parent = parent;
        this.file = source.bytes();
        this.grainBytes = (int) header.grain() * SECTOR;
        this.packed = header.isCompressed() ? new PackedGrains(source.shown(), file, grainBytes) : null;
    }

    /**
     * Opens an extent.
     *
     * @param parent what is not in the extent, as long as that; null where that is zero. The extent does not close it
     */
    static SparseExtent open(ImageSource source, BlockDevice parent) throws IOException {
        try (ImageBytes image = new ImageBytes(source)) {
            VmdkHeader header = VmdkHeader.read(image);
            header.requireComplete(image);
            return new SparseExtent(header, header.directory(image), source, parent);
        }
    }

    @Override
    public long size() {
        return header.capacity() * SECTOR;
    }

    /** The sector of a grain, {@link #ABSENT} or {@link #ZEROS}. */
    private long grain(long index) throws IOException {
        int table = (int) (index / header.entriesPerTable());
        if (directory[table] == 0) {
            return ABSENT;
        }
        // no grain can lie in sector 1, whether or not a flag says that this number means zeros
        return Integer.toUnsignedLong(table(directory[table])[(int) (index % header.entriesPerTable())]);
    }

    private int[] table(long sector) throws IOException {
        synchronized (tables) {
            int[] known = tables.get(sector);
            if (known != null) {
                return known;
            }
        }
        ByteBuffer bytes = ByteBuffer.allocate(header.entriesPerTable() * 4).order(LITTLE_ENDIAN);
        file.read(sector * SECTOR, bytes);
        int[] table = new int[header.entriesPerTable()];
        bytes.flip().asIntBuffer().get(table);
        synchronized (tables) {
            tables.put(sector, table);
        }
        return table;
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        requireWithin(offset, target.remaining());
        int end = target.limit();
        try {
            for (long position = offset; target.position() < end; ) {
                long index = position / grainBytes;
                int within = (int) (position % grainBytes);
                int length = Math.min(end - target.position(), grainBytes - within);
                target.limit(target.position() + length);
                readGrain(grain(index), within, position, target);
                position += length;
                target.limit(end);
            }
        } finally {
            target.limit(end);
        }
    }

    private void readGrain(long sector, int within, long position, ByteBuffer target) throws IOException {
        if (sector == ABSENT && parent != null) {
            parent.read(position, target);
        } else if (sector == ABSENT || sector == ZEROS) {
            target.put(new byte[target.remaining()]);
        } else if (packed == null) {
            file.read(sector * SECTOR + within, target);
        } else {
            packed.read(sector * SECTOR, within, target, size() - (position - within));
        }
    }

    @Override
    public List<BlockStatus> status(long offset, long length) throws IOException {
        requireWithin(offset, length);
        StatusList found = new StatusList();
        for (long position = offset; position < offset + length; ) {
            long index = position / grainBytes;
            long end = Math.min(offset + length, (index + 1) * grainBytes);
            boolean tableThere = directory[(int) (index / header.entriesPerTable())] != 0;
            if (!tableThere) {
                // all that the table would cover, at once
                long covered = (long) header.entriesPerTable() * grainBytes;
                end = Math.min(offset + length, (position / covered + 1) * covered);
            }
            long sector = tableThere ? grain(index) : ABSENT;
            if (sector == ABSENT && parent != null) {
                parent.status(position, end - position).forEach(part -> found.add(part.offset(), part.length(), part.zero()));
            } else {
                found.add(position, end - position, sector == ABSENT || sector == ZEROS);
            }
            position = end;
        }
        return found.toList();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
