// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.lvm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.BlockStatus;
import org.mirage.disk.StatusList;

/** The bytes of a logical volume, put together from the devices of its group; closing it leaves those open. */
final class LogicalDevice implements BlockDevice {

    private final SegmentPlacement placement;
    private final List<BlockDevice> devices;

    LogicalDevice(SegmentPlacement placement, List<BlockDevice> devices) {
        this.placement = placement;
        this.devices = devices;
    }

    @Override
    public long size() {
        return placement.size();
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        int first = target.position();
        placement.visit(offset, target.remaining(), (at, device, deviceOffset, length) ->
                devices.get(device).read(deviceOffset, target.slice(first + (int) (at - offset), (int) length)));
        target.position(target.limit());
    }

    @Override
    public List<BlockStatus> status(long offset, long length) throws IOException {
        StatusList found = new StatusList();
        placement.visitSegments(offset, length, (segment, from, count) -> {
            List<StripeStatus> stripes = new ArrayList<>();
            for (int i = 0; i < segment.stripes().size(); i++) {
                stripes.add(stripe(segment, i, from, count));
            }
            segment.visit(from, count, (at, device, deviceOffset, piece) -> {
                int stripe = (int) ((at - segment.start()) / segment.chunk() % stripes.size());
                stripes.get(stripe).add(at, deviceOffset, piece, found);
            });
        });
        return found.toList();
    }

    /** One look at all of a stripe that the range may touch, where looking at each piece could be thousands of questions. */
    private StripeStatus stripe(Segment segment, int stripe, long from, long count) throws IOException {
        long round = segment.chunk() * segment.stripes().size();
        long first = (from - segment.start()) / round * segment.chunk();
        long last = (from + count - 1 - segment.start()) / round * segment.chunk() + segment.chunk();
        if (segment.stripes().size() == 1) {
            first = from - segment.start();
            last = first + count;
        }
        Stripe place = segment.stripes().get(stripe);
        return new StripeStatus(devices.get(place.device()).status(place.offset() + first, last - first));
    }

    @Override
    public void close() {
        // the devices belong to whoever opened them
    }

    /** What is known of a stripe, asked for in rising order. */
    private static final class StripeStatus {

        private final List<BlockStatus> ranges;
        private int next;

        StripeStatus(List<BlockStatus> ranges) {
            this.ranges = ranges;
        }

        void add(long at, long deviceOffset, long length, StatusList found) {
            long from = deviceOffset;
            long end = deviceOffset + length;
            while (from < end) {
                while (ranges.get(next).end() <= from) {
                    next++;
                }
                long to = Math.min(end, ranges.get(next).end());
                found.add(at + from - deviceOffset, to - from, ranges.get(next).zero());
                from = to;
            }
        }
    }
}
