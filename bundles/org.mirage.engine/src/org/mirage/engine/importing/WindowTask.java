// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;
import java.util.List;

import org.mirage.disk.BlockStatus;
import org.mirage.disk.spill.PairTable;
import org.mirage.store.ContentWriter;
import org.mirage.store.Hash;

/**
 * Maps one window of a disk: files' own extents to their chunks, free space and holes to zero, all else to residue.
 */
final class WindowTask {

    private final DiskImport disk;
    private final List<VolumeImage> volumes;
    private final WindowTarget target;
    private final List<BlockStatus> status;
    private final long end;
    private int hole;

    /**
     * @param volumes of the machine
     * @param status what is known of the window without reading it
     * @param target is told what the window's bytes are
     */
    WindowTask(DiskImport disk, List<VolumeImage> volumes, List<BlockStatus> status, WindowTarget target) {
        this.disk = disk;
        this.volumes = volumes;
        this.status = status;
        this.target = target;
        end = status.getLast().end();
    }

    /** Goes through the window from its beginning to its end. */
    void run() throws IOException {
        long start = status.getFirst().offset();
        for (DiskPiece piece : DiskPiece.in(disk.index(), start, end - start, volumes)) {
            outside(piece.start());
            if (piece.copy()) {
                between(piece, firstUsedAfter(piece.volume().used(), piece.offset()), piece.end());
            } else {
                inside(piece);
            }
        }
        outside(end);
    }

    /** Maps what no volume lies in: all of it is kept but what is known to be of no use. */
    private void outside(long to) throws IOException {
        PairTable unallocated = disk.unallocated();
        long next = firstUsedAfter(unallocated, target.position());
        while (target.position() < to) {
            long start = next < unallocated.size() ? unallocated.first(next) : to;
            kept(Math.min(start, to));
            if (target.position() < to) {
                target.zero(Math.min(to, start + unallocated.second(next)) - target.position());
                next++;
            }
        }
    }

    private void inside(DiskPiece piece) throws IOException {
        VolumeImage volume = piece.volume();
        ExtentTable extents = volume.extents();
        long shift = piece.shift();
        long to = piece.end();
        long place = extents.firstOrderedAfter(piece.offset());
        long used = firstUsedAfter(volume.used(), piece.offset());
        while (target.position() < to) {
            long start = to;
            long extent = -1;
            if (place < extents.ordered()) {
                extent = extents.orderedExtent(place++);
                start = Math.min(to, shift + extents.ownStart(extent));
            }
            used = between(piece, used, start);
            if (start < to) {
                content(volume, extent, shift, Math.min(to, shift + extents.end(extent)));
                if (extents.zeroTail(extent)) {
                    long tail = shift + extents.end(extent) + volume.tail(extents.end(extent));
                    target.zero(Math.max(0, Math.min(to, tail) - target.position()));
                }
            }
        }
    }

    private static long firstUsedAfter(PairTable used, long offset) {
        long next = used.search(offset);
        return next > 0 && used.first(next - 1) + used.second(next - 1) > offset ? next - 1 : next;
    }

    /** Maps what lies between files' extents; the first used range that may reach beyond. */
    private long between(DiskPiece piece, long firstUsed, long to) throws IOException {
        PairTable ranges = piece.volume().used();
        long used = firstUsed;
        while (target.position() < to && used < ranges.size()) {
            long start = piece.shift() + ranges.first(used);
            long rangeEnd = start + ranges.second(used);
            if (rangeEnd <= target.position()) {
                used++;
                continue;
            }
            if (start >= to) {
                break;
            }
            target.zero(Math.max(0, start - target.position()));
            kept(Math.min(rangeEnd, to));
        }
        target.zero(Math.max(0, to - target.position()));
        return used;
    }

    private void content(VolumeImage volume, long extent, long volumeShift, long to) throws IOException {
        NodeTable nodes = volume.nodes();
        ExtentTable extents = volume.extents();
        long node = extents.node(extent);
        long shift = extents.fileOffset(extent) - volumeShift - extents.volumeOffset(extent);
        if (nodes.bytes(node) <= ContentWriter.SMALL_LIMIT) {
            mapped(nodes.hash(node), -shift, to);
            return;
        }
        ChunkTable chunks = volume.chunks();
        for (long place = chunks.find(node, target.position() + shift); target.position() < to; place++) {
            mapped(chunks.chunk(place), chunks.fileOffset(place) - shift, Math.min(to, chunks.end(place) - shift));
        }
    }

    /** Maps up to an offset to a chunk that begins at another; known holes of the device stay holes. */
    private void mapped(Hash chunk, long chunkStart, long to) throws IOException {
        while (target.position() < to) {
            long part = Math.min(to, statusEnd());
            if (status.get(hole).zero()) {
                target.zero(part - target.position());
            } else {
                target.chunk(chunk, (int) (target.position() - chunkStart), part - target.position());
            }
        }
    }

    /** Maps up to an offset to the disk's own bytes. */
    private void kept(long to) throws IOException {
        while (target.position() < to) {
            long part = Math.min(to, statusEnd());
            if (status.get(hole).zero()) {
                target.zero(part - target.position());
            } else {
                target.kept(part - target.position());
            }
        }
    }

    private long statusEnd() {
        while (status.get(hole).end() <= target.position()) {
            hole++;
        }
        return status.get(hole).end();
    }
}
