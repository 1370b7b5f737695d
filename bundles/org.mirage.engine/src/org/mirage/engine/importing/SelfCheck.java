// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.mirage.disk.spill.PairTable;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.store.DiskMapReader;
import org.mirage.store.DiskRecord;
import org.mirage.store.MapWindow;
import org.mirage.store.ObjectSource;

/** Puts a disk together again from what was stored and compares it with what was read. */
final class SelfCheck {

    private static final int PIECE = 1 << 20;

    private record Buffer(byte[] bytes) implements Workers.Tools {
        @Override
        public void finish() {
            // nothing is held back
        }
    }

    private final ObjectSource source;
    private final DiskRecord disk;
    private final DiskChecksum read;
    private final boolean[] takenOver;
    private final PairTable left;

    /**
     * @param read the sum of what was read
     * @param takenOver windows of which nothing was read
     * @param left offsets and lengths of what was not read in the other windows, in rising order
     */
    SelfCheck(ObjectSource source, DiskRecord disk, DiskChecksum read, boolean[] takenOver, PairTable left) {
        this.source = source;
        this.disk = disk;
        this.read = read;
        this.takenOver = takenOver;
        this.left = left;
    }

    /**
     * Compares.
     *
     * @throws MirageException when they differ
     */
    void run(int threads, Monitor monitor) throws IOException {
        DiskChecksum stored = new DiskChecksum(disk.size());
        DiskMapReader reader = new DiskMapReader(source, disk);
        try (Workers<Buffer> workers = new Workers<>("check", threads, () -> new Buffer(new byte[PIECE]), monitor)) {
            for (int i = 0; i < disk.windows().size(); i++) {
                long offset = (long) i * MapWindow.SIZE;
                long length = Math.min(MapWindow.SIZE, disk.size() - offset);
                if (disk.windows().get(i) == null || takenOver[i]) {
                    monitor.worked(length);
                } else {
                    workers.add(buffer -> sum(reader, offset, length, stored, buffer, monitor));
                }
            }
            workers.finish();
        }
        long different = read.firstDifference(stored, takenOver);
        if (different >= 0) {
            throw new MirageException("what was stored differs from the disk in the MiB at byte " + (different << 20)
                    + ": either the image changed while it was read, or this is a fault of Mirage; nothing was imported");
        }
    }

    private void sum(DiskMapReader reader, long offset, long length, DiskChecksum stored, Buffer buffer, Monitor monitor)
            throws IOException {
        reader.segments(offset, length, (start, bytes, zero) -> {
            if (!zero) {
                sumRead(reader, start, start + bytes, stored, buffer, monitor);
            }
        });
        monitor.worked(length);
    }

    private void sumRead(DiskMapReader reader, long start, long end, DiskChecksum stored, Buffer buffer, Monitor monitor)
            throws IOException {
        long next = left.search(start);
        next = next > 0 && left.first(next - 1) + left.second(next - 1) > start ? next - 1 : next;
        for (long at = start; at < end;) {
            monitor.check();
            long gap = next < left.size() ? Math.max(at, left.first(next)) : end;
            if (gap == at) {
                at = left.first(next) + left.second(next);
                next++;
                continue;
            }
            int part = (int) Math.min(PIECE, Math.min(gap, end) - at);
            reader.read(at, ByteBuffer.wrap(buffer.bytes, 0, part));
            stored.add(at, buffer.bytes, 0, part);
            at += part;
        }
    }
}
