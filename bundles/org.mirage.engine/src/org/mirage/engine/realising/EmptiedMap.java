// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.mirage.engine.exporting.VersionDevice;
import org.mirage.engine.importing.AreaWriter;
import org.mirage.store.DiskMapReader;
import org.mirage.store.DiskRecord;
import org.mirage.store.Hash;
import org.mirage.store.MapWindow;
import org.mirage.store.ObjectKind;
import org.mirage.store.PackSession;

/** Makes the map of a disk in which some ranges are zero, and some bytes others; windows in which that changes nothing stay. */
final class EmptiedMap {

    private final VersionDevice disk;
    private final PackSession session;
    private final RangeTable spare;
    private final TreeMap<Long, byte[]> marks;
    private final DiskMapReader map;

    /**
     * @param session has the disk's objects, and takes new ones
     * @param spare what becomes zero
     * @param marks what other bytes become, by their offsets
     */
    EmptiedMap(VersionDevice disk, PackSession session, RangeTable spare, Map<Long, byte[]> marks) {
        this.disk = disk;
        this.session = session;
        this.spare = spare;
        this.marks = new TreeMap<>(marks);
        map = new DiskMapReader(session, disk.record());
    }

    /** Stores what is new; the disk itself where nothing is. */
    VersionDevice call() throws IOException {
        SortedSet<Integer> numbers = numbers();
        if (numbers.isEmpty()) {
            return disk;
        }
        DiskRecord earlier = disk.record();
        List<Hash> windows = new ArrayList<>(earlier.windows());
        try (var frames = session.frames()) {
            AreaWriter areas = new AreaWriter(session, frames);
            for (int number : numbers) {
                byte[] window = window(areas, number);
                windows.set(number, window == null ? null : session.put(ObjectKind.MAP, window));
            }
        }
        DiskRecord emptied = new DiskRecord(earlier.size(), earlier.sectorSize(), windows, earlier.extra());
        session.put(ObjectKind.DISK, emptied.encode());
        return new VersionDevice(session, emptied);
    }

    private SortedSet<Integer> numbers() throws IOException {
        SortedSet<Integer> numbers = new TreeSet<>();
        for (long i = 0; i < spare.size(); i++) {
            map.pieces(spare.start(i), spare.end(i) - spare.start(i), (start, length, chunk, chunkOffset) -> {
                if (chunk != null) {
                    PatchedMap.addWindows(numbers, start, start + length);
                }
            });
        }
        marks.forEach((offset, bytes) -> PatchedMap.addWindows(numbers, offset, offset + bytes.length));
        return numbers;
    }

    private byte[] window(AreaWriter areas, int number) throws IOException {
        long start = (long) number * MapWindow.SIZE;
        long end = Math.min(disk.size(), start + MapWindow.SIZE);
        areas.begin(start);
        for (long next = spare.firstAfter(start); next < spare.size() && spare.start(next) < end; next++) {
            keep(areas, Math.min(end, spare.start(next)));
            // ranges of tables that contradict one another may overlap
            areas.zero(Math.max(0, Math.min(end, spare.end(next)) - areas.position()));
        }
        keep(areas, end);
        return areas.finish();
    }

    /** Up to a place the disk stays as it is, but for the marks. */
    private void keep(AreaWriter areas, long to) throws IOException {
        for (var mark : marks.subMap(Math.min(areas.position(), to), to).entrySet()) {
            areas.same(map, mark.getKey());
            int length = (int) Math.min(mark.getValue().length, to - areas.position());
            areas.residue(mark.getValue(), 0, length);
        }
        areas.same(map, to);
    }
}
