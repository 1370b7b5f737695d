// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A piece of a disk in which a volume lies in one run.
 *
 * @param start on the disk, bytes
 * @param end on the disk, bytes
 * @param offset on the volume, bytes
 * @param copy true for a mirror: contents were read elsewhere
 */
record DiskPiece(long start, long end, VolumeImage volume, long offset, boolean copy) {

    /** What to add to an offset on the volume to have that on the disk. */
    long shift() {
        return start - offset;
    }

    /** The pieces of all volumes in a range of a disk, in its order; where two claim the same bytes, the later one begins after. */
    static List<DiskPiece> in(int disk, long offset, long length, List<VolumeImage> volumes) throws IOException {
        List<DiskPiece> found = new ArrayList<>();
        for (VolumeImage volume : volumes) {
            volume.placement().visitDevice(disk, offset, length,
                    (at, volumeOffset, bytes, copy) -> found.add(new DiskPiece(at, at + bytes, volume, volumeOffset, copy)));
        }
        found.sort(Comparator.comparingLong(DiskPiece::start));
        List<DiskPiece> apart = new ArrayList<>(found.size());
        long taken = offset;
        for (DiskPiece piece : found) {
            long start = Math.max(piece.start, taken);
            if (start < piece.end) {
                apart.add(new DiskPiece(start, piece.end, piece.volume, piece.offset + start - piece.start, piece.copy));
                taken = piece.end;
            }
        }
        return apart;
    }
}
