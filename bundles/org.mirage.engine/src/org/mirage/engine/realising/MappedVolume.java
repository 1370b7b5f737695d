// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import java.io.IOException;
import java.util.List;

import org.mirage.disk.Placement;
import org.mirage.filesystem.RangeVisitor;

/**
 * What is known of a volume on which something was written.
 *
 * @param placement where it lies on the disks
 * @param usedBefore what of it was in use
 * @param usedNow what is
 * @param pieces where new contents lie, in the order of the volume
 */
record MappedVolume(Placement placement, RangeTable usedBefore, RangeTable usedNow, List<WrittenPiece> pieces) {

    /** The first piece that ends after an offset of the volume; their number when there is none. */
    int firstPieceAfter(long offset) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Visits the ranges that were in use and are not any more. */
    void visitFreed(RangeVisitor visitor) throws IOException {
        long next = 0;
        for (long i = 0; i < usedBefore.size(); i++) {
            long at = usedBefore.start(i);
            long end = usedBefore.end(i);
            while (at < end) {
                while (next < usedNow.size() && usedNow.end(next) <= at) {
                    next++;
                }
                long used = next < usedNow.size() ? Math.max(at, Math.min(end, usedNow.start(next))) : end;
                if (at < used) {
                    visitor.range(at, used - at);
                }
                at = used < end ? Math.min(end, usedNow.end(next)) : end;
            }
        }
    }
}
