// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.mirage.disk.BlockDevice;
import org.mirage.engine.MirageException;
import org.mirage.engine.importing.AreaWriter;
import org.mirage.store.DiskMapReader;
import org.mirage.store.DiskRecord;
import org.mirage.store.Hash;
import org.mirage.store.MapWindow;
import org.mirage.store.ObjectKind;
import org.mirage.store.ObjectSource;
import org.mirage.store.PackSession;

/** Makes the map of a written disk from that of the disk before: only windows in which something is different are made anew. */
final class PatchedMap {

    private static final int BUFFER = 1 << 20;
    /** In what is in use, and what is not, may follow one another. */
    private static final int SECTOR = 512;

    private final BlockDevice device;
    private final int disk;
    private final DiskRecord earlier;
    private final DiskMapReader map;
    private final RangeTable changed;
    private final List<MappedVolume> volumes;
    private final byte[] buffer = new byte[BUFFER];
    private AreaWriter areas;

    /**
     * @param device the disk as it is now
     * @param disk its number in the machine, from 0 on
     * @param earlier its map before
     * @param changed where the two differ
     * @param volumes on which something was written
     */
    PatchedMap(BlockDevice device, int disk, DiskRecord earlier, ObjectSource objects, RangeTable changed, List<MappedVolume> volumes) {
        this.device = device;
        this.disk = disk;
        this.earlier = earlier;
        map = new DiskMapReader(objects, earlier);
        this.changed = changed;
        this.volumes = volumes;
    }

    /** Stores the windows that are made anew; the disk's record. */
    DiskRecord store(PackSession session) throws IOException {
        List<Hash> windows = new ArrayList<>(earlier.windows());
        try (var frames = session.frames()) {
            areas = new AreaWriter(session, frames);
            for (int number : numbers()) {
                byte[] window = window(number);
                windows.set(number, window == null ? null : session.put(ObjectKind.MAP, window));
            }
        }
        return new DiskRecord(earlier.size(), earlier.sectorSize(), windows, earlier.extra());
    }

    /** The windows in which bytes changed, or what was in use is free. */
    private SortedSet<Integer> numbers() throws IOException {
        SortedSet<Integer> numbers = new TreeSet<>();
        for (long i = 0; i < changed.size(); i++) {
            addWindows(numbers, changed.start(i), changed.end(i));
        }
        for (MappedVolume volume : volumes) {
            volume.visitFreed((offset, length) -> volume.placement().visit(offset, length, (at, onDisk, diskOffset, part) -> {
                if (onDisk == disk) {
                    map.pieces(diskOffset, part, (start, bytes, chunk, chunkOffset) -> {
                        if (chunk != null) {
                            addWindows(numbers, start, start + bytes);
                        }
                    });
                }
            }));
        }
        return numbers;
    }

    /** Adds the windows that a range of the disk lies in. */
    static void addWindows(SortedSet<Integer> numbers, long start, long end) {
        for (long window = start / MapWindow.SIZE; window <= (end - 1) / MapWindow.SIZE; window++) {
            numbers.add((int) window);
        }
    }

    private byte[] window(int number) throws IOException {
        long start = (long) number * MapWindow.SIZE;
        long end = Math.min(earlier.size(), start + MapWindow.SIZE);
        areas.begin(start);
        List<long[]> parts = new ArrayList<>();
        for (int i = 0; i < volumes.size(); i++) {
            int volume = i;
            volumes.get(i).placement().visitDevice(disk, start, end - start,
                    (at, offset, length, copy) -> parts.add(new long[] {at, length, volume, offset}));
        }
        parts.sort((one, other) -> Long.compare(one[0], other[0]));
        for (long[] part : parts) {
            areas.same(map, part[0]);
            inside(volumes.get((int) part[2]), part[0], part[0] + part[1], part[3] - part[0]);
        }
        areas.same(map, end);
        return areas.finish();
    }

    /** @param shift what to add to an offset on the disk to have that on the volume */
    private void inside(MappedVolume volume, long from, long to, long shift) throws IOException {
        while (areas.position() < to) {
            long at = areas.position();
            long end = Math.min(changed.runEnd(at, to), volume.usedNow().runEnd(at + shift, to + shift) - shift);
            if (!volume.usedNow().contains(at + shift)) {
                areas.zero(end - at);
            } else if (!changed.contains(at)) {
                areas.same(map, end);
            } else {
                written(volume, end, shift);
            }
        }
    }

    private void written(MappedVolume volume, long to, long shift) throws IOException {
        while (areas.position() < to) {
            long at = areas.position();
            int next = volume.firstPieceAfter(at + shift);
            WrittenPiece piece = next < volume.pieces().size() ? volume.pieces().get(next) : null;
            if (piece == null || piece.offset() > at + shift) {
                keep(piece == null ? to : Math.min(to, piece.offset() - shift));
            } else {
                long end = Math.min(to, piece.end() - shift);
                areas.chunk(piece.chunk(), piece.chunkOffset() + (int) (at + shift - piece.offset()), end - at);
            }
        }
    }

    /** Up to a place the disk's own bytes are kept. */
    private void keep(long to) throws IOException {
        while (areas.position() < to) {
            int part = (int) Math.min(BUFFER, to - areas.position());
            device.read(areas.position(), ByteBuffer.wrap(buffer, 0, part));
            areas.residue(buffer, 0, part);
        }
    }

    /**
     * Compares what the new map gives back with what was written.
     *
     * @throws MirageException when they differ in what is in use
     */
    void check(DiskRecord made, ObjectSource objects) throws IOException {
        DiskMapReader reader = new DiskMapReader(objects, made);
        byte[] stored = new byte[BUFFER];
        for (long i = 0; i < changed.size(); i++) {
            for (long at = changed.start(i); at < changed.end(i); at += BUFFER) {
                int part = (int) Math.min(BUFFER, changed.end(i) - at);
                device.read(at, ByteBuffer.wrap(buffer, 0, part));
                reader.read(at, ByteBuffer.wrap(stored, 0, part));
                check(at, part, stored);
            }
        }
    }

    private void check(long offset, int length, byte[] stored) throws IOException {
        byte[] zeros = new byte[SECTOR];
        for (int at = 0; at < length; at += SECTOR) {
            int end = Math.min(length, at + SECTOR);
            if (Arrays.equals(buffer, at, end, stored, at, end)) {
                continue;
            }
            if (isUsed(offset + at) || !Arrays.equals(stored, at, end, zeros, 0, end - at)) {
                throw new MirageException("what was stored differs from the disk at byte " + (offset + at)
                        + ": this is a fault of Mirage; nothing was kept");
            }
        }
    }

    private boolean isUsed(long offset) throws IOException {
        boolean[] used = {true};
        for (MappedVolume volume : volumes) {
            volume.placement().visitDevice(disk, offset, 1, (at, place, length, copy) -> used[0] = volume.usedNow().contains(place));
        }
        return used[0];
    }
}
