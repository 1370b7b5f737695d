// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.lvm;

import java.io.EOFException;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.mirage.disk.PieceVisitor;
import org.mirage.disk.PlaceVisitor;
import org.mirage.disk.Placement;

/** Where a logical volume lies: segments that follow one another without gaps. */
final class SegmentPlacement implements Placement {

    /** By device, then by offset on it. */
    static final Comparator<StripeOnDevice> ORDER =
            Comparator.comparingInt(StripeOnDevice::device).thenComparingLong(StripeOnDevice::offset);

    private final List<Segment> segments;
    /** By device and offset; those of sound metadata do not overlap. */
    private final List<StripeOnDevice> stripes;

    SegmentPlacement(List<Segment> segments) {
        this.segments = List.copyOf(segments);
        stripes = segments.stream().flatMap(segment ->
                IntStream.range(0, segment.stripes().size()).mapToObj(number -> new StripeOnDevice(segment, number)))
                .sorted(ORDER).toList();
    }

    /** Bytes of the volume. */
    long size() {
        return segments.isEmpty() ? 0 : segments.getLast().end();
    }

    /** All its stripes by device and offset. */
    List<StripeOnDevice> stripes() {
        return stripes;
    }

    @Override
    public void visit(long offset, long length, PlaceVisitor visitor) throws IOException {
        visitSegments(offset, length, (segment, from, count) -> segment.visit(from, count, visitor));
    }

    @Override
    public void visitDevice(int device, long deviceOffset, long length, PieceVisitor visitor) throws IOException {
        for (int i = firstAfter(device, deviceOffset); i < stripes.size(); i++) {
            StripeOnDevice stripe = stripes.get(i);
            if (stripe.device() != device || stripe.offset() >= deviceOffset + length) {
                return;
            }
            stripe.visit(deviceOffset, deviceOffset + length, visitor);
        }
    }

    /** The first stripe that ends behind an offset of a device, or lies on a device that follows it. */
    private int firstAfter(int device, long offset) {
        int low = 0;
        int high = stripes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            StripeOnDevice stripe = stripes.get(middle);
            if (stripe.device() < device || stripe.device() == device && stripe.end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
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
