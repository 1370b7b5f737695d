// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.mirage.disk.BlockDevice;
import org.mirage.engine.Monitor;
import org.mirage.engine.Zeros;
import org.mirage.store.LargeContent;

/** Reads one large file from its beginning to its end and stores it in chunks. */
final class LargeFile implements Workers.Task<ContentTools> {

    private static final int PIECE = 1 << 20;

    private final VolumeImage volume;
    private final long node;
    private final Monitor monitor;

    LargeFile(VolumeImage volume, long node, Monitor monitor) {
        this.volume = volume;
        this.node = node;
        this.monitor = monitor;
    }

    @Override
    public void run(ContentTools tools) throws IOException {
        NodeTable nodes = volume.nodes();
        ExtentTable extents = volume.extents();
        long end = nodes.first(node) + nodes.count(node);
        long position = 0;
        try (LargeContent content = tools.contents().large(
                (offset, chunk, length) -> volume.chunks().add(node, offset, chunk, length))) {
            for (long extent = nodes.first(node); extent < end; extent++) {
                content.hole(extents.fileOffset(extent) - position);
                read(extent, content, tools.buffer(PIECE + volume.info().blockSize()));
                position = extents.fileOffset(extent) + extents.length(extent);
            }
            content.hole(nodes.bytes(node) - position);
            nodes.setContent(node, content.finish().name());
        }
    }

    private void read(long extent, LargeContent content, byte[] buffer) throws IOException {
        ExtentTable extents = volume.extents();
        BlockDevice view = volume.reader().view();
        long own = extents.ownStart(extent);
        long end = extents.end(extent);
        for (long offset = extents.volumeOffset(extent); offset < end;) {
            monitor.check();
            int length = (int) Math.min(PIECE, end - offset);
            boolean last = offset + length == end;
            int tail = last ? volume.tail(end) : 0;
            view.read(offset, ByteBuffer.wrap(buffer, 0, length + tail));
            content.write(ByteBuffer.wrap(buffer, 0, length));
            if (offset + length > own) {
                int skip = (int) Math.max(0, own - offset);
                volume.sum(offset + skip, buffer, skip, length - skip);
                if (last && Zeros.only(buffer, length, tail)) {
                    extents.setZeroTail(extent);
                }
            }
            offset += length;
            monitor.worked(length);
        }
    }
}
