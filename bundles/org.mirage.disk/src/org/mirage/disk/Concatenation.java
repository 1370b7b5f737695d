// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Devices one behind the other; closing it closes them all. */
public final class Concatenation implements BlockDevice {

    private final NavigableMap<Long, BlockDevice> parts = new TreeMap<>();
    private final List<BlockDevice> all;
    private final long size;

    public Concatenation(List<BlockDevice> devices) {
        all = new ArrayList<>(devices);
        long end = 0;
        for (BlockDevice device : devices) {
            if (device.size() > 0) {
                parts.put(end, device);
                end = Math.addExact(end, device.size());
            }
        }
        size = end;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        requireWithin(offset, target.remaining());
        int end = target.limit();
        try {
            for (long position = offset; target.position() < end; ) {
                var part = parts.floorEntry(position);
                long within = position - part.getKey();
                int length = (int) Math.min(end - target.position(), part.getValue().size() - within);
                target.limit(target.position() + length);
                part.getValue().read(within, target);
                position += length;
                target.limit(end);
            }
        } finally {
            target.limit(end);
        }
    }

    @Override
    public List<BlockStatus> status(long offset, long length) throws IOException {
        requireWithin(offset, length);
        StatusList found = new StatusList();
        for (long position = offset; position < offset + length; ) {
            var part = parts.floorEntry(position);
            long start = part.getKey();
            long count = Math.min(offset + length - position, part.getValue().size() - (position - start));
            part.getValue().status(position - start, count)
                    .forEach(range -> found.add(start + range.offset(), range.length(), range.zero()));
            position += count;
        }
        return found.toList();
    }

    @Override
    public void close() throws IOException {
        CloseAll.of(all);
    }
}
