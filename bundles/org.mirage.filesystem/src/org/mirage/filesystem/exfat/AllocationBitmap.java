// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.exfat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.fat.FatTable;

/** Which clusters are in use: a bit for each (exFAT specification, section 7.1). */
final class AllocationBitmap {

    private final ExfatVolume volume;
    private final List<Long> clusters = new ArrayList<>();
    private final AtomicReference<Piece> piece = new AtomicReference<>(new Piece(-1, new byte[0]));

    /** @throws DamagedException when it is too short or cannot be found */
    AllocationBitmap(ExfatVolume volume, Stream stream) throws IOException {
        this.volume = volume;
        long needed = (volume.boot().clusters() + 7) / 8;
        if (stream.length() < needed) {
            throw new DamagedException("its allocation bitmap has " + stream.length() + " bytes of " + needed);
        }
        long size = volume.boot().clusterSize();
        long count = (needed + size - 1) / size;
        stream.visit(cluster -> clusters.add(cluster) && clusters.size() < count);
        if (clusters.size() < count) {
            throw new DamagedException("its allocation bitmap ends early");
        }
    }

    /** True for a cluster in use. */
    boolean isUsed(long cluster) throws IOException {
        long bit = cluster - FatTable.FIRST;
        int size = volume.boot().clusterSize();
        int number = (int) (bit / 8 / size);
        Piece now = piece.get();
        if (now.number != number) {
            byte[] bytes = new byte[size];
            volume.device().read(volume.boot().offset(clusters.get(number)), ByteBuffer.wrap(bytes));
            now = new Piece(number, bytes);
            piece.set(now);
        }
        return (now.bytes[(int) (bit / 8 % size)] >> (bit & 7) & 1) != 0;
    }

    /** How many clusters are in use. */
    long used() throws IOException {
        long used = 0;
        for (long cluster = FatTable.FIRST; cluster < volume.boot().clusters() + FatTable.FIRST; cluster++) {
            used += isUsed(cluster) ? 1 : 0;
        }
        return used;
    }

    /** A cluster of the bitmap. */
    private record Piece(int number, byte[] bytes) {
    }
}
