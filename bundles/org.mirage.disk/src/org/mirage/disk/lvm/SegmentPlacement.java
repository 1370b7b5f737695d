// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.lvm;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import org.mirage.disk.PlaceVisitor;
import org.mirage.disk.Placement;

/** Where a logical volume lies: segments that follow one another without gaps. */
final class SegmentPlacement implements Placement {

    private final List<Segment> segments;

    SegmentPlacement(List<Segment> segments) {
        this.segments = List.copyOf(segments);
    }

    /** Bytes of the volume. */
    long size() {
        return segments.isEmpty() ? 0 : segments.getLast().end();
    }

    List<Segment> segments() {
        return segments;
    }

    @Override
    public void visit(long offset, long length, PlaceVisitor visitor) throws IOException {
        visitSegments(offset, length, (segment, from, count) -> segment.visit(from, count, visitor));
    }

    /** Takes the part of a range that lies in one segment; offsets are the volume's. */
    interface PartVisitor {

        void part(Segment segment, long offset, long length) throws IOException;
    }

    /** Visits the segments that a range lies in. */
    void visitSegments(long offset, long length, PartVisitor visitor) throws IOException {
        if (offset < 0 || length < 0 || offset > size() - length) {
            throw new EOFException("bytes " + offset + " + " + length + " lie outside the logical volume of " + size() + " bytes");
        }
        long at = offset;
        long end = offset + length;
        for (int i = find(offset); at < end; i++) {
            Segment segment = segments.get(i);
            long count = Math.min(segment.end(), end) - at;
            visitor.part(segment, at, count);
            at += count;
        }
    }

    private int find(long offset) {
        int low = 0;
        int high = segments.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (segments.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
