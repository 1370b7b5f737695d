// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.RangeVisitor;
import org.mirage.filesystem.reading.RangeJoiner;

/** Streams the used ranges of a volume out of its block bitmaps. */
final class UsedBlocks {

    private UsedBlocks() {
    }

    /**
     * Visits what any state of a volume calls used, in rising order, joined. The boot block before group 0, of which
     * no bitmap speaks, counts as used; what lies behind the file system is not of it.
     *
     * @param states the volume after and before replay, of the same geometry but perhaps grown
     */
    static void visit(List<ExtVolume> states, RangeVisitor visitor) throws IOException {
        ExtVolume volume = states.getFirst();
        ExtSuperblock superblock = volume.superblock();
        List<BlockBitmaps> bitmaps = states.stream().map(BlockBitmaps::new).toList();
        RangeJoiner joiner = new RangeJoiner(visitor);
        int blockSize = superblock.blockSize();
        joiner.range(0, superblock.firstDataBlock() * blockSize);
        for (int group = 0; group < superblock.groups(); group++) {
            byte[] bitmap = new byte[blockSize];
            for (int i = 0; i < states.size(); i++) {
                if (group < states.get(i).superblock().groups()) {
                    add(bitmaps.get(i), group, bitmap);
                }
            }
            addChanges(volume, group, bitmap);
            long start = volume.layout().firstBlock(group) * blockSize;
            long end = start + volume.layout().blocks(group) * blockSize;
            visit(bitmap, start, end, (long) superblock.clusterBlocks() * blockSize, joiner);
        }
        joiner.end();
    }

    private static void add(BlockBitmaps bitmaps, int group, byte[] all) throws IOException {
        try {
            Bits.setAll(all, bitmaps.of(group, true));
        } catch (DamagedException e) {
            Arrays.fill(all, (byte) -1); // no bitmap, so nothing of the group may be dropped
        }
    }

    private static void addChanges(ExtVolume volume, int group, byte[] all) throws IOException {
        int clusterBlocks = volume.superblock().clusterBlocks();
        long start = volume.layout().firstBlock(group);
        volume.changes().visitBlocks(start, start + volume.layout().blocks(group), (first, count) -> {
            for (long block = first; block < first + count; block++) {
                Bits.set(all, (int) ((block - start) / clusterBlocks));
            }
        });
    }

    private static void visit(byte[] bitmap, long start, long end, long clusterSize, RangeJoiner joiner) throws IOException {
        int clusters = (int) ((end - start + clusterSize - 1) / clusterSize);
        int i = 0;
        while (i < clusters) {
            // whole bytes at once; the last cluster may reach past the end
            int step = (i & 7) == 0 && (bitmap[i >> 3] == 0 || bitmap[i >> 3] == -1) ? Math.min(8, clusters - i) : 1;
            if (Bits.isSet(bitmap, i)) {
                long offset = start + i * clusterSize;
                joiner.range(offset, Math.min(step * clusterSize, end - offset));
            }
            i += step;
        }
    }
}
