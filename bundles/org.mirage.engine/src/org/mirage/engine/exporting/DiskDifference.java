// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.Zeros;
import org.mirage.store.Hash;
import org.mirage.store.MapWindow;

/**
 * In which blocks two disks of one size differ. Windows of equal names are skipped, and pieces of the same chunk; only what may
 * differ is read.
 */
final class DiskDifference {

    private final VersionDevice base;
    private final VersionDevice disk;
    private final int block;
    private final BitSet changed = new BitSet();
    private final BitSet zero = new BitSet();
    private final ByteBuffer ours;
    private final ByteBuffer theirs;

    /** A piece of a disk, with where its chunk would begin if it lay there as a whole. */
    private record Piece(long end, Hash chunk, long origin) {
    }

    private DiskDifference(VersionDevice base, VersionDevice disk, int block) {
        this.base = base;
        this.disk = disk;
        this.block = block;
        ours = ByteBuffer.allocate(block);
        theirs = ByteBuffer.allocate(block);
    }

    /**
     * Finds the blocks of a disk that differ from those of another one.
     *
     * @param block bytes, a divisor of 64 MiB
     * @throws MirageException when the disks differ in size
     */
    static DiskDifference of(VersionDevice base, VersionDevice disk, int block, Monitor monitor) throws IOException {
        if (base.size() != disk.size()) {
            throw new MirageException("A disk of " + disk.size() + " bytes cannot be thin over one of " + base.size());
        }
        DiskDifference difference = new DiskDifference(base, disk, block);
        List<Hash> windows = disk.record().windows();
        for (int i = 0; i < windows.size(); i++) {
            if (!Objects.equals(windows.get(i), base.record().windows().get(i))) {
                difference.compare((long) i * MapWindow.SIZE, monitor);
            }
        }
        return difference;
    }

    /** Blocks that differ and hold something. */
    BitSet changed() {
        return changed;
    }

    /** Blocks that differ and are zero. */
    BitSet zero() {
        return zero;
    }

    private void compare(long start, Monitor monitor) throws IOException {
        long end = Math.min(start + MapWindow.SIZE, disk.size());
        List<Piece> now = pieces(disk, start, end);
        List<Piece> before = pieces(base, start, end);
        long looked = -1;
        int i = 0;
        int j = 0;
        for (long at = start; at < end;) {
            Piece here = now.get(i);
            Piece there = before.get(j);
            long to = Math.min(here.end, there.end);
            if (!Objects.equals(here.chunk, there.chunk) || here.chunk != null && here.origin != there.origin) {
                for (long number = Math.max(looked + 1, at / block); number * block < to; number++) {
                    monitor.check();
                    look(number);
                    looked = number;
                }
            }
            at = to;
            i += here.end == to ? 1 : 0;
            j += there.end == to ? 1 : 0;
        }
    }

    private static List<Piece> pieces(VersionDevice device, long start, long end) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        device.pieces(start, end - start,
                (offset, length, chunk, chunkOffset) -> pieces.add(new Piece(offset + length, chunk, offset - chunkOffset)));
        return pieces;
    }

    private void look(long number) throws IOException {
        int length = (int) Math.min(block, disk.size() - number * block);
        disk.read(number * block, ours.clear().limit(length));
        base.read(number * block, theirs.clear().limit(length));
        if (Arrays.equals(ours.array(), 0, length, theirs.array(), 0, length)) {
            return;
        }
        (Zeros.only(ours.array(), 0, length) ? zero : changed).set(Math.toIntExact(number));
    }
}
