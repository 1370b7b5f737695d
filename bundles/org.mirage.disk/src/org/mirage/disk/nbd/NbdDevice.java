// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.nbd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.BlockStatus;
import org.mirage.disk.StatusList;

/** An export of an NBD server, read over one connection or several. */
public final class NbdDevice implements BlockDevice {

    /** Large enough to make a request's cost small, small enough for several of them to overlap. */
    private static final int PIECE = 1 << 20;
    private static final int STATUS_PIECE = 1 << 30;

    private final List<NbdClient> connections = new ArrayList<>();
    private final ExportInfo export;
    private final AtomicInteger turn = new AtomicInteger();

    private NbdDevice(NbdClient first) {
        connections.add(first);
        export = first.export();
    }

    /**
     * Connects to a server.
     *
     * @param socket the Unix socket that it listens on
     * @param name the export's name, often empty
     * @param wanted how many connections to use, where the server allows more than one
     * @throws NbdException when there is no such server or export
     */
    public static NbdDevice connect(Path socket, String name, int wanted) throws IOException {
        NbdDevice device = new NbdDevice(NbdClient.connect(socket, name));
        try {
            while (device.export.multipleConnections() && device.connections.size() < wanted) {
                device.connections.add(NbdClient.connect(socket, name));
            }
            for (NbdClient connection : device.connections) {
                if (connection.export().size() != device.export.size()) {
                    throw new NbdException("the NBD server changes the size of its export");
                }
            }
            return device;
        } catch (IOException | RuntimeException e) {
            device.close();
            throw e;
        }
    }

    @Override
    public long size() {
        return export.size();
    }

    private NbdClient next() {
        return connections.get(Math.floorMod(turn.getAndIncrement(), connections.size()));
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        requireWithin(offset, target.remaining());
        int block = export.minimumBlock();
        if (offset % block == 0 && target.remaining() % block == 0) {
            readBlocks(offset, target);
        } else {
            readAround(offset, target);
        }
    }

    /** Takes whole blocks and gives what was asked for; a device's last block may be a short one. */
    private void readAround(long offset, ByteBuffer target) throws IOException {
        int block = export.minimumBlock();
        ByteBuffer whole = ByteBuffer.allocate(PIECE);
        for (long position = offset; target.hasRemaining(); ) {
            long start = position / block * block;
            long end = Math.min((position + target.remaining() + block - 1) / block * block, start + PIECE);
            whole.clear().limit((int) (Math.min(end, size()) - start));
            readBlocks(start, whole);
            whole.flip().position((int) (position - start));
            whole.limit(Math.min(whole.limit(), whole.position() + target.remaining()));
            position += whole.remaining();
            target.put(whole);
        }
    }

    private void readBlocks(long offset, ByteBuffer target) throws IOException {
        int piece = Math.min(PIECE, export.maximumBlock());
        List<PendingRead> reads = new ArrayList<>();
        IOException failure = null;
        int length = target.remaining();
        for (int done = 0; done < length; done += piece) {
            PendingRead read = new PendingRead(
                    offset + done, target.slice(target.position() + done, Math.min(piece, length - done)));
            next().submit(read);
            reads.add(read);
        }
        // all of them, even after a failure: until then the buffer is not the caller's alone
        for (PendingRead read : reads) {
            try {
                read.await();
            } catch (IOException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
        target.position(target.limit());
    }

    @Override
    public List<BlockStatus> status(long offset, long length) throws IOException {
        requireWithin(offset, length);
        if (export.allocationContext().isEmpty() || length == 0) {
            return BlockDevice.super.status(offset, length);
        }
        int context = export.allocationContext().getAsInt();
        int block = export.minimumBlock();
        StatusList found = new StatusList();
        long end = Math.min((offset + length + block - 1) / block * block, size());
        for (long position = offset / block * block; position < end; ) {
            PendingStatus status = new PendingStatus(
                    position, (int) Math.min(end - position, STATUS_PIECE), context, found);
            next().submit(status);
            status.await();
            position = status.end();
        }
        return clip(found.toList(), offset, length);
    }

    private static List<BlockStatus> clip(List<BlockStatus> ranges, long offset, long length) {
        StatusList clipped = new StatusList();
        for (BlockStatus range : ranges) {
            long start = Math.max(range.offset(), offset);
            clipped.add(start, Math.max(0, Math.min(range.end(), offset + length) - start), range.zero());
        }
        return clipped.toList();
    }

    @Override
    public void close() {
        connections.forEach(NbdClient::close);
    }
}
