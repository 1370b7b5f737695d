// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.nbd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.BlockStatus;
import org.mirage.disk.StatusList;

/** Reads what a client asks for and sends it piece by piece, so that a long request needs no more memory than a short one. */
final class ReadWork implements Transmission.Work {

    /** Shorter runs of zeros are sent as they are: a chunk of its own would cost more. */
    private static final int SHORT_HOLE = 32 << 10;

    private final Request request;
    private final BlockDevice device;
    private final BufferPool buffers;
    private final ReplyWriter replies;

    ReadWork(Request request, BlockDevice device, BufferPool buffers, ReplyWriter replies) {
        this.request = request;
        this.device = device;
        this.buffers = buffers;
        this.replies = replies;
    }

    /** The device failed, not the client. */
    private static final class DeviceFailure extends Exception {
        private static final long serialVersionUID = 1;

        DeviceFailure(Exception cause) {
            super(cause);
        }
    }

    @Override
    public void run() throws IOException {
        ByteBuffer buffer = buffers.take();
        try {
            if (request.length() == 0) {
                replies.done(request);
            } else if (replies.structured()) {
                structured(buffer);
            } else {
                simple(buffer);
            }
        } finally {
            buffers.give(buffer);
        }
    }

    private long end() {
        return request.offset() + request.length();
    }

    private void structured(ByteBuffer buffer) throws IOException {
        try {
            for (BlockStatus range : ranges()) {
                if (range.zero()) {
                    replies.hole(request, range.offset(), range.length(), range.end() == end());
                } else {
                    data(range, buffer);
                }
            }
        } catch (DeviceFailure e) {
            replies.error(request, Protocol.EIO, String.valueOf(e.getCause().getMessage()));
        }
    }

    private void data(BlockStatus range, ByteBuffer buffer) throws IOException, DeviceFailure {
        for (long position = range.offset(); position < range.end(); ) {
            int length = (int) Math.min(buffer.capacity(), range.end() - position);
            replies.data(request, position, read(position, length, buffer), position + length == end());
            position += length;
        }
    }

    /** Data and holes, with short holes counted as data. */
    private List<BlockStatus> ranges() throws DeviceFailure {
        try {
            StatusList ranges = new StatusList();
            for (BlockStatus range : device.status(request.offset(), request.length())) {
                ranges.add(range.offset(), range.length(), range.zero() && range.length() >= SHORT_HOLE);
            }
            return ranges.toList();
        } catch (IOException | RuntimeException e) {
            throw new DeviceFailure(e);
        }
    }

    private ByteBuffer read(long offset, int length, ByteBuffer buffer) throws DeviceFailure {
        try {
            device.read(offset, buffer.clear().limit(length));
            return buffer.flip();
        } catch (IOException | RuntimeException e) {
            throw new DeviceFailure(e);
        }
    }

    /** A simple reply has its error at the beginning; one that comes later can only be told by hanging up. */
    private void simple(ByteBuffer buffer) throws IOException {
        int first = (int) Math.min(buffer.capacity(), request.length());
        ByteBuffer data;
        try {
            data = read(request.offset(), first, buffer);
        } catch (DeviceFailure e) {
            replies.error(request, Protocol.EIO, "");
            return;
        }
        replies.together(() -> {
            replies.bare(ReplyWriter.simple(request, 0), data);
            for (long position = request.offset() + first; position < end(); ) {
                int length = (int) Math.min(buffer.capacity(), end() - position);
                try {
                    replies.bare(read(position, length, buffer));
                } catch (DeviceFailure e) {
                    throw new IOException(e);
                }
                position += length;
            }
        });
    }
}
