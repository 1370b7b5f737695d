// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.fat;

import java.io.IOException;
import java.util.BitSet;

import org.mirage.filesystem.DamagedException;

/**
 * Tells which clusters belong to which kind of chain, so that no chain of a damaged volume is followed without end:
 * those of directories belong to one only, those of files may be shared for a while.
 */
public final class ChainOwners {

    private static final int ROUNDS = 4;

    private final BitSet directories = new BitSet();
    private final BitSet files = new BitSet();
    private long patience;

    /** @param clusters of the volume, numbered from 2 on */
    public ChainOwners(long clusters) {
        this.patience = ROUNDS * clusters;
    }

    /** Makes a cluster a directory's; false when it is one's already. */
    public boolean claimForDirectory(long cluster) {
        if (directories.get((int) cluster)) {
            return false;
        }
        directories.set((int) cluster);
        return true;
    }

    /** True when the cluster is a directory's. */
    public boolean isDirectory(long cluster) {
        return directories.get((int) cluster);
    }

    /**
     * Makes the clusters of a file its own; what is wrong with it, empty for nothing. To be called after all directories
     * are known.
     *
     * @param count how many clusters its size needs
     * @throws DamagedException when its content cannot be had
     */
    public String claimForFile(Clusters chain, long count) throws IOException {
        boolean[] shared = {false};
        long[] found = {0};
        Loop loop = new Loop();
        chain.visit(cluster -> {
            shared[0] |= directories.get((int) cluster) || files.get((int) cluster);
            if (shared[0] && patience-- <= 0) {
                throw new DamagedException("its clusters belong to others too, as those of too many files");
            }
            files.set((int) cluster);
            loop.step(cluster);
            return ++found[0] < count;
        });
        if (found[0] < count) {
            throw new DamagedException("its chain ends after " + found[0] + " clusters of " + count);
        }
        return shared[0] ? "its clusters belong to another file or folder too" : "";
    }

    /** Notices that a chain has come back to where it was, by comparing with a place that moves on ever more rarely (Brent). */
    private static final class Loop {

        private long marked;
        private long steps;
        private long most = 1;

        void step(long cluster) throws DamagedException {
            if (cluster == marked) {
                throw new DamagedException("its chain turns back on itself");
            }
            if (++steps == most) {
                marked = cluster;
                steps = 0;
                most *= 2;
            }
        }
    }
}
