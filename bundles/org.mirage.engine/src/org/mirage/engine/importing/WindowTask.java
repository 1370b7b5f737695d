// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.BlockStatus;
import org.mirage.disk.spill.PairTable;
import org.mirage.store.ContentWriter;
import org.mirage.store.Hash;

/**
 * Maps one window of a disk: files' own extents to their chunks, free space and holes to zero, all else to residue.
 */
final class WindowTask {

    private final BlockDevice device;
    private final List<VolumeImage> volumes;
    private final DiskChecksum checksum;
    private final LongAdder readBytes;
    private final WindowTools tools;
    private final AreaWriter areas;
    private final List<BlockStatus> status;
    private final long end;
    private int hole;

    /**
     * @param volumes in the order in which they lie on the disk
     * @param status what is known of the window without reading it
     */
    WindowTask(BlockDevice device, List<VolumeImage> volumes, DiskChecksum checksum, LongAdder readBytes,
            List<BlockStatus> status, WindowTools tools) {
        this.device = device;
        this.volumes = volumes;
        this.checksum = checksum;
        this.readBytes = readBytes;
        this.tools = tools;
        this.status = status;
        areas = tools.areas();
        end = status.getLast().end();
    }

    /** Maps it; the window's bytes, or null when all of it is zero. */
    byte[] run() throws IOException {
        areas.begin(status.getFirst().offset());
        for (VolumeImage volume : volumes) {
            if (volume.start() < end && volume.start() + volume.length() > areas.position()) {
                kept(Math.min(volume.start(), end));
                volume(volume, Math.min(volume.start() + volume.length(), end));
            }
        }
        kept(end);
        return areas.finish();
    }

    private void volume(VolumeImage volume, long to) throws IOException {
        ExtentTable extents = volume.extents();
        long place = extents.firstOrderedAfter(areas.position() - volume.start());
        long used = firstUsedAfter(volume.used(), areas.position() - volume.start());
        while (areas.position() < to) {
            long start = to;
            long extent = -1;
            if (place < extents.ordered()) {
                extent = extents.orderedExtent(place++);
                start = Math.min(to, volume.start() + extents.ownStart(extent));
            }
            used = between(volume, used, start);
            if (start < to) {
                content(volume, extent, Math.min(to, volume.start() + extents.end(extent)));
                if (extents.zeroTail(extent)) {
                    long tail = volume.start() + extents.end(extent) + volume.tail(extents.end(extent));
                    areas.zero(Math.max(0, Math.min(to, tail) - areas.position()));
                }
            }
        }
    }

    private static long firstUsedAfter(PairTable used, long offset) {
        long next = used.search(offset);
        return next > 0 && used.first(next - 1) + used.second(next - 1) > offset ? next - 1 : next;
    }

    /** Maps what lies between files' extents; the first used range that may reach beyond. */
    private long between(VolumeImage volume, long firstUsed, long to) throws IOException {
        PairTable ranges = volume.used();
        long used = firstUsed;
        while (areas.position() < to && used < ranges.size()) {
            long start = volume.start() + ranges.first(used);
            long rangeEnd = start + ranges.second(used);
            if (rangeEnd <= areas.position()) {
                used++;
                continue;
            }
            if (start >= to) {
                break;
            }
            areas.zero(Math.max(0, start - areas.position()));
            kept(Math.min(rangeEnd, to));
        }
        areas.zero(Math.max(0, to - areas.position()));
        return used;
    }

    private void content(VolumeImage volume, long extent, long to) throws IOException {
        NodeTable nodes = volume.nodes();
        ExtentTable extents = volume.extents();
        long node = extents.node(extent);
        long shift = extents.fileOffset(extent) - volume.start() - extents.volumeOffset(extent);
        if (nodes.bytes(node) <= ContentWriter.SMALL_LIMIT) {
            mapped(nodes.hash(node), -shift, to);
            return;
        }
        ChunkTable chunks = volume.chunks();
        for (long place = chunks.find(node, areas.position() + shift); areas.position() < to; place++) {
            mapped(chunks.chunk(place), chunks.fileOffset(place) - shift, Math.min(to, chunks.end(place) - shift));
        }
    }

    /** Maps up to an offset to a chunk that begins at another; known holes of the device stay holes. */
    private void mapped(Hash chunk, long chunkStart, long to) throws IOException {
        while (areas.position() < to) {
            long part = Math.min(to, statusEnd());
            if (status.get(hole).zero()) {
                areas.zero(part - areas.position());
            } else {
                areas.chunk(chunk, (int) (areas.position() - chunkStart), part - areas.position());
            }
        }
    }

    /** Maps up to an offset to the disk's own bytes. */
    private void kept(long to) throws IOException {
        while (areas.position() < to) {
            long part = Math.min(to, statusEnd());
            if (status.get(hole).zero()) {
                areas.zero(part - areas.position());
            } else {
                read((int) Math.min(part - areas.position(), WindowTools.BUFFER));
            }
        }
    }

    private long statusEnd() {
        while (status.get(hole).end() <= areas.position()) {
            hole++;
        }
        return status.get(hole).end();
    }

    private void read(int length) throws IOException {
        byte[] buffer = tools.buffer();
        device.read(areas.position(), ByteBuffer.wrap(buffer, 0, length));
        checksum.add(areas.position(), buffer, 0, length);
        readBytes.add(length);
        areas.residue(buffer, 0, length);
    }
}
