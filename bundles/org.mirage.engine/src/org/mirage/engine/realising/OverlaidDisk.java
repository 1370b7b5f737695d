// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.BlockStatus;
import org.mirage.disk.StatusList;
import org.mirage.disk.overlay.OverlayFile;
import org.mirage.disk.spill.PairTable;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.Zeros;

/**
 * A disk of a version with what an overlay has over it. Knows where the two really differ: QEMU copies whole clusters where a
 * few bytes are written, and discards what was zero before.
 */
public final class OverlaidDisk implements BlockDevice {

    /** What file systems deal in, in the smallest. */
    private static final int BLOCK = 4 << 10;
    private static final int PIECE = 1 << 20;

    private final BlockDevice below;
    private final OverlayFile overlay;
    /** Offsets and lengths of what differs; and of that, where the overlay is zero. */
    private final PairTable changed;
    private final PairTable zero;
    private long start;
    private long end;
    private boolean closed;

    private OverlaidDisk(BlockDevice below, OverlayFile overlay, Path folder) throws IOException {
        this.below = below;
        this.overlay = overlay;
        changed = new PairTable(folder);
        zero = new PairTable(folder);
    }

    /**
     * Opens an overlay and compares what it has with what lies below.
     *
     * @param below stays open
     * @param folder for temporary files
     */
    public static OverlaidDisk open(BlockDevice below, Path file, Path folder, Monitor monitor) throws IOException {
        return open(below, OverlayFile.open(file), file, folder, monitor);
    }

    /**
     * Opens what an overlay has of a part of its disk, and compares that with what lies below.
     *
     * @param below what lies below that part; stays open
     * @param start where the part begins
     * @param folder for temporary files
     */
    static OverlaidDisk openPart(BlockDevice below, Path file, long start, Path folder, Monitor monitor) throws IOException {
        return open(below, OverlayFile.openPart(file, start, below.size()), file, folder, monitor);
    }

    private static OverlaidDisk open(BlockDevice below, OverlayFile overlay, Path file, Path folder, Monitor monitor) throws IOException {
        OverlaidDisk disk = null;
        try {
            disk = new OverlaidDisk(below, overlay, folder);
            if (overlay.size() != below.size()) {
                throw new MirageException(file + " is of " + overlay.size() + " bytes, the disk below it of " + below.size());
            }
            disk.compare(monitor);
            return disk;
        } catch (IOException | RuntimeException e) {
            try (Closeable opened = disk == null ? overlay : disk) {
                throw e;
            }
        }
    }

    /** Offsets and lengths of what differs from the disk below, in rising order. */
    public PairTable changed() {
        return changed;
    }

    private void compare(Monitor monitor) throws IOException {
        byte[] ours = new byte[PIECE];
        byte[] theirs = new byte[PIECE];
        overlay.visit((offset, length, empty) -> {
            for (long done = 0; done < length; done += PIECE) {
                monitor.check();
                long at = offset + done;
                int part = (int) Math.min(PIECE, length - done);
                if (empty) {
                    for (BlockStatus range : below.status(at, part)) {
                        if (!range.zero()) {
                            compareZero(range, theirs);
                        }
                    }
                } else {
                    overlay.read(at, ByteBuffer.wrap(ours, 0, part));
                    below.read(at, ByteBuffer.wrap(theirs, 0, part));
                    compare(at, part, ours, theirs);
                }
            }
        });
        add(start, end);
    }

    private void compareZero(BlockStatus range, byte[] bytes) throws IOException {
        int length = (int) range.length();
        below.read(range.offset(), ByteBuffer.wrap(bytes, 0, length));
        compare(range.offset(), length, new byte[length], bytes);
    }

    private void compare(long offset, int length, byte[] ours, byte[] theirs) throws IOException {
        for (int at = 0; at < length; at += BLOCK) {
            int to = Math.min(length, at + BLOCK);
            if (!Arrays.equals(ours, at, to, theirs, at, to)) {
                if (Zeros.only(ours, at, to - at)) {
                    zero.add(offset + at, to - at);
                }
                if (offset + at != end) {
                    add(start, end);
                    start = offset + at;
                }
                end = offset + to;
            }
        }
    }

    private void add(long from, long to) throws IOException {
        if (from < to) {
            changed.add(from, to - from);
        }
    }

    @Override
    public long size() {
        return below.size();
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        requireWithin(offset, target.remaining());
        int limit = target.limit();
        long stop = offset + target.remaining();
        long next = firstAfter(changed, offset);
        for (long at = offset; at < stop;) {
            boolean ours = next < changed.size() && changed.first(next) <= at;
            long to = Math.min(stop, next == changed.size() ? stop
                    : ours ? changed.first(next) + changed.second(next) : changed.first(next));
            target.limit(target.position() + (int) (to - at));
            if (ours) {
                overlay.read(at, target);
                next++;
            } else {
                below.read(at, target);
            }
            target.limit(limit);
            at = to;
        }
    }

    @Override
    public List<BlockStatus> status(long offset, long length) throws IOException {
        requireWithin(offset, length);
        StatusList status = new StatusList();
        long stop = offset + length;
        long next = firstAfter(changed, offset);
        for (long at = offset; at < stop;) {
            boolean ours = next < changed.size() && changed.first(next) <= at;
            long to = Math.min(stop, next == changed.size() ? stop
                    : ours ? changed.first(next) + changed.second(next) : changed.first(next));
            if (ours) {
                changedStatus(at, to, status);
                next++;
            } else {
                below.status(at, to - at).forEach(range -> status.add(range.offset(), range.length(), range.zero()));
            }
            at = to;
        }
        return status.toList();
    }

    private void changedStatus(long from, long to, StatusList status) {
        long next = firstAfter(zero, from);
        for (long at = from; at < to;) {
            long zeroStart = next < zero.size() ? Math.min(to, Math.max(at, zero.first(next))) : to;
            status.add(at, zeroStart - at, false);
            long zeroEnd = zeroStart < to ? Math.min(to, zero.first(next) + zero.second(next)) : to;
            status.add(zeroStart, zeroEnd - zeroStart, true);
            next++;
            at = zeroEnd;
        }
    }

    private static long firstAfter(PairTable ranges, long offset) {
        long next = ranges.search(offset);
        return next > 0 && ranges.first(next - 1) + ranges.second(next - 1) > offset ? next - 1 : next;
    }

    /** Closes the overlay, once; the disk below stays open. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        overlay.close();
        changed.close();
        zero.close();
    }
}
