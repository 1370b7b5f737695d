// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.nbd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.BlockStatus;
import org.mirage.disk.StatusList;

/**
 * Tells a client what is zero, as far as one reply reaches.
 *
 * <p>It looks in growing steps: QEMU asks for gigabytes and takes only the first range of the answer.
 */
final class StatusWork implements Transmission.Work {

    private static final long FIRST_STEP = 1 << 20;
    private static final long LARGEST_STEP = 256 << 20;
    private static final int MAX_RANGES = 8192;

    private final Request request;
    private final BlockDevice device;
    private final ReplyWriter replies;

    StatusWork(Request request, BlockDevice device, ReplyWriter replies) {
        this.request = request;
        this.device = device;
        this.replies = replies;
    }

    @Override
    public void run() throws IOException {
        boolean one = (request.flags() & Protocol.CMD_FLAG_REQ_ONE) != 0;
        List<BlockStatus> found;
        try {
            found = ranges(one ? 1 : MAX_RANGES);
        } catch (IOException | RuntimeException e) {
            replies.error(request, Protocol.EIO, String.valueOf(e.getMessage()));
            return;
        }
        ByteBuffer extents = ByteBuffer.allocate(8 * found.size());
        for (BlockStatus range : found) {
            extents.putInt((int) range.length()).putInt(range.zero() ? Protocol.STATE_HOLE | Protocol.STATE_ZERO : 0);
        }
        replies.status(request, extents.flip());
    }

    private List<BlockStatus> ranges(int wanted) throws IOException {
        StatusList found = new StatusList();
        long end = request.offset() + request.length();
        long step = FIRST_STEP;
        for (long position = request.offset(); position < end && found.size() <= wanted; ) {
            long length = Math.min(step, end - position);
            for (BlockStatus range : device.status(position, length)) {
                found.add(range.offset(), range.length(), range.zero());
            }
            position += length;
            step = Math.min(2 * step, LARGEST_STEP);
        }
        List<BlockStatus> ranges = found.toList();
        return ranges.size() > wanted ? ranges.subList(0, wanted) : ranges;
    }
}
