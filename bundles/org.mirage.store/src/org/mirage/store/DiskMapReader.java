// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads a disk's bytes through its map; for any number of threads. */
public final class DiskMapReader {

    /** Memory for decoded windows, roughly in bytes. */
    private static final long CACHE = 8 << 20;
    /** What a segment and its chunk take in memory, roughly. */
    private static final int SEGMENT_BYTES = 64;

    private final ObjectSource source;
    private final DiskRecord disk;
    private final WeightedCache<Integer, MapWindow> windows = new WeightedCache<>(CACHE);

    /** A reader of a disk whose windows and chunks are among some objects. */
    public DiskMapReader(ObjectSource source, DiskRecord disk) {
        this.source = source;
        this.disk = disk;
    }

    /** Bytes of the disk. */
    public long size() {
        return disk.size();
    }

    /**
     * Reads as many bytes from an offset on as the buffer takes.
     *
     * @throws EOFException when not all of them lie on the disk
     */
    public void read(long offset, ByteBuffer target) throws IOException {
        check(offset, target.remaining());
        long at = offset;
        while (target.hasRemaining()) {
            int number = (int) (at / MapWindow.SIZE);
            int within = (int) (at % MapWindow.SIZE);
            int count = (int) Math.min(target.remaining(), windowLength(number) - within);
            ByteBuffer part = target.slice(target.position(), count);
            MapWindow window = window(number);
            if (window == null) {
                Zeros.fill(part);
            } else {
                read(window, within, part);
            }
            target.position(target.position() + count);
            at += count;
        }
    }

    /** Visits a range of the disk as zero and data, neighbours of the same kind joined; reads only the map. */
    public void segments(long offset, long length, SegmentVisitor visitor) throws IOException {
        check(offset, length);
        SegmentJoiner joined = new SegmentJoiner(visitor);
        long end = offset + length;
        for (long at = offset; at < end;) {
            int number = (int) (at / MapWindow.SIZE);
            long start = (long) number * MapWindow.SIZE;
            long stop = Math.min(end, start + windowLength(number));
            MapWindow window = window(number);
            if (window == null) {
                joined.add(at, stop - at, true);
                at = stop;
                continue;
            }
            for (int i = window.segmentAt((int) (at - start)); at < stop; i++) {
                long segmentEnd = Math.min(stop, start + window.offset(i) + window.length(i));
                joined.add(at, segmentEnd - at, window.chunk(i) == null);
                at = segmentEnd;
            }
        }
        joined.finish();
    }

    /** Visits what a range of the disk is made of, in its order; reads only the map. */
    public void pieces(long offset, long length, MapVisitor visitor) throws IOException {
        check(offset, length);
        long end = offset + length;
        for (long at = offset; at < end;) {
            int number = (int) (at / MapWindow.SIZE);
            long start = (long) number * MapWindow.SIZE;
            long stop = Math.min(end, start + windowLength(number));
            MapWindow window = window(number);
            if (window == null) {
                visitor.piece(at, stop - at, null, 0);
                at = stop;
                continue;
            }
            for (int i = window.segmentAt((int) (at - start)); at < stop; i++) {
                long segmentStart = start + window.offset(i);
                long segmentEnd = Math.min(stop, segmentStart + window.length(i));
                visitor.piece(at, segmentEnd - at, window.chunk(i), window.chunkOffset(i) + (int) (at - segmentStart));
                at = segmentEnd;
            }
        }
    }

    private void read(MapWindow window, int offset, ByteBuffer target) throws IOException {
        int at = offset;
        for (int i = window.segmentAt(offset); target.hasRemaining(); i++) {
            int within = at - window.offset(i);
            int count = Math.min(target.remaining(), window.length(i) - within);
            ByteBuffer part = target.slice(target.position(), count);
            if (window.chunk(i) == null) {
                Zeros.fill(part);
            } else {
                source.read(ObjectName.chunk(window.chunk(i)), (long) window.chunkOffset(i) + within, part);
            }
            target.position(target.position() + count);
            at += count;
        }
    }

    /** A decoded window, or null where all is zero. */
    private MapWindow window(int number) throws IOException {
        Hash name = disk.windows().get(number);
        if (name == null) {
            return null;
        }
        MapWindow window = windows.get(number);
        if (window == null) {
            window = MapWindow.decode(source.read(new ObjectName(ObjectKind.MAP, name)));
            if (window.length() != windowLength(number)) {
                throw new DamagedObjectException("Window " + number + " of a disk covers " + window.length()
                        + " bytes in place of " + windowLength(number));
            }
            windows.put(number, window, (1L + window.segments()) * SEGMENT_BYTES);
        }
        return window;
    }

    private long windowLength(int number) {
        return Math.min(MapWindow.SIZE, disk.size() - (long) number * MapWindow.SIZE);
    }

    private void check(long offset, long length) throws EOFException {
        if (offset < 0 || length < 0 || length > disk.size() - offset) {
            throw new EOFException(length + " bytes from offset " + offset + " are not on a disk of " + disk.size());
        }
    }
}
