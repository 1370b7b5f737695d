// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import java.io.IOException;
import java.util.BitSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.mirage.filesystem.DamagedException;

/** Where the blocks of an attribute fork stand. Each may be asked for once: nothing of attributes is shared. */
final class ForkBlocks {

    private static final int MOST_RUNS = 1 << 16;
    private static final long MOST_BLOCKS = 1L << 24;

    private record Run(long offset, long count) {
    }

    private final int blockLog;
    private final NavigableMap<Long, Run> runs = new TreeMap<>();
    private final BitSet asked = new BitSet();

    ForkBlocks(XfsVolume volume, Fork fork) throws IOException {
        this.blockLog = volume.superblock().blockLog();
        fork.visit((logical, offset, count, written) -> {
            if (runs.size() == MOST_RUNS || logical + count > MOST_BLOCKS) {
                throw new DamagedException("they have more than " + MOST_RUNS + " extents or " + MOST_BLOCKS + " blocks");
            }
            runs.put(logical, new Run(offset, count));
        });
    }

    /** The byte offset of a block on the volume. */
    long offset(long block) throws DamagedException {
        Map.Entry<Long, Run> run = runs.floorEntry(block);
        if (run == null || block - run.getKey() >= run.getValue().count()) {
            throw new DamagedException("attribute block " + block + " is missing");
        }
        if (asked.get((int) block)) {
            throw new DamagedException("attribute block " + block + " has two uses");
        }
        asked.set((int) block);
        return run.getValue().offset() + (block - run.getKey() << blockLog);
    }
}
