// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.mirage.engine.Monitor;
import org.mirage.engine.Zeros;
import org.mirage.filesystem.DamagedException;

/** Reads a few small files that lie near each other, with as few reads as can be, and stores each as one chunk. */
final class SmallFiles implements Workers.Task<ContentTools> {

    /** Reading over a gap of so many bytes is cheaper than reading twice. */
    private static final int GAP = 16 << 10;
    private static final int GAPS = 1 << 20;

    private final VolumeImage volume;
    private final long[] files;
    private final Monitor monitor;

    SmallFiles(VolumeImage volume, long[] files, Monitor monitor) {
        this.volume = volume;
        this.files = files;
        this.monitor = monitor;
    }

    @Override
    public void run(ContentTools tools) throws IOException {
        NodeTable nodes = volume.nodes();
        long[] extents = Arrays.stream(files)
                .flatMap(file -> LongStream.range(nodes.first(file), nodes.first(file) + nodes.count(file))).toArray();
        int[] places = load(extents, tools);
        int next = 0;
        long bytes = 0;
        for (long file : files) {
            int count = (int) nodes.count(file);
            store(file, Arrays.copyOfRange(places, next, next + count), tools);
            next += count;
            bytes += nodes.bytes(file);
        }
        monitor.worked(bytes);
    }

    /** Reads extents in the order of the disk; where in the buffer each of them begins, in the order given. */
    private int[] load(long[] extents, ContentTools tools) throws IOException {
        ExtentTable table = volume.extents();
        int[] places = new int[extents.length];
        long runStart = 0;
        long runEnd = 0;
        int at = 0;
        int gaps = 0;
        for (int i : inDiskOrder(extents)) {
            long start = table.volumeOffset(extents[i]);
            long end = table.end(extents[i]) + volume.tail(table.end(extents[i]));
            long gap = Math.max(0, start - runEnd);
            if (gap > GAP || gaps + gap > GAPS) {
                at = read(runStart, runEnd, at, tools);
                runStart = start;
                runEnd = start;
            } else {
                gaps += (int) gap;
            }
            places[i] = Math.toIntExact(at + start - runStart);
            runEnd = Math.max(runEnd, end);
        }
        read(runStart, runEnd, at, tools);
        return places;
    }

    private int[] inDiskOrder(long[] extents) {
        ExtentTable table = volume.extents();
        for (int i = 1; i < extents.length; i++) {
            if (table.volumeOffset(extents[i]) < table.volumeOffset(extents[i - 1])) {
                return IntStream.range(0, extents.length).boxed()
                        .sorted(Comparator.comparingLong(k -> table.volumeOffset(extents[k])))
                        .mapToInt(Integer::intValue).toArray();
            }
        }
        return IntStream.range(0, extents.length).toArray();
    }

    private int read(long start, long end, int at, ContentTools tools) throws IOException {
        int length = Math.toIntExact(end - start);
        volume.reader().view().read(start, ByteBuffer.wrap(tools.buffer(at + length), at, length));
        return at + length;
    }

    private void store(long file, int[] places, ContentTools tools) throws IOException {
        NodeTable nodes = volume.nodes();
        byte[] buffer = tools.buffer(0);
        for (int i = 0; i < places.length; i++) {
            sum(nodes.first(file) + i, buffer, places[i]);
        }
        try {
            nodes.setContent(file, tools.contents().small(content(file, places, buffer)));
        } catch (DamagedException e) {
            volume.lose(file, e);
        }
    }

    private ByteBuffer content(long file, int[] places, byte[] buffer) throws IOException {
        NodeTable nodes = volume.nodes();
        ExtentTable extents = volume.extents();
        int size = (int) nodes.bytes(file);
        if (nodes.is(file, NodeTable.INLINE)) {
            return ByteBuffer.wrap(nodes.inline(file));
        }
        if (nodes.is(file, NodeTable.ENCODED)) {
            return ByteBuffer.wrap(decode(file, size));
        }
        if (places.length == 1 && extents.length(nodes.first(file)) == size) {
            return ByteBuffer.wrap(buffer, places[0], size);
        }
        byte[] content = new byte[size];
        for (int i = 0; i < places.length; i++) {
            long extent = nodes.first(file) + i;
            System.arraycopy(buffer, places[i], content, (int) extents.fileOffset(extent), (int) extents.length(extent));
        }
        return ByteBuffer.wrap(content);
    }

    private byte[] decode(long file, int size) throws IOException {
        byte[] content = new byte[size];
        volume.reader().node(volume.nodes().id(file)).visitContent((offset, bytes) -> {
            if (offset < 0 || offset + bytes.remaining() > size) {
                throw new DamagedException("its content goes beyond its size of " + size + " bytes");
            }
            bytes.get(content, (int) offset, bytes.remaining());
        });
        return content;
    }

    private void sum(long extent, byte[] buffer, int place) throws IOException {
        ExtentTable extents = volume.extents();
        long own = extents.ownStart(extent);
        int length = (int) extents.length(extent);
        if (own < extents.end(extent)) {
            int skip = (int) (own - extents.volumeOffset(extent));
            volume.sum(own, buffer, place + skip, length - skip);
            if (Zeros.only(buffer, place + length, volume.tail(extents.end(extent)))) {
                extents.setZeroTail(extent);
            }
        }
    }
}
